/**
 * Whether a measure stands on the agenda of a review held on the day: its day of evaluation has come, and no review held
 * since then has gone through it.
 */
export function isDueBy(day: string, of: { evaluatedOn: string | null; reviewedOn: string | null }): boolean {
  const { evaluatedOn, reviewedOn } = of;
  return evaluatedOn !== null && evaluatedOn <= day && (reviewedOn === null || reviewedOn < evaluatedOn);
}
