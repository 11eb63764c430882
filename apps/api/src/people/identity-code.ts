const CHECK = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const CENTURY: Record<string, string> = { '+': '18' };
for (const sign of '-YXWVU') CENTURY[sign] = '19';
for (const sign of 'ABCDEF') CENTURY[sign] = '20';

/** Whether the text is a Finnish personal identity code: a day that exists, a century sign, the right check character. */
export function isIdentityCode(code: string): boolean {
  const match = /^(\d{6})([-+A-FU-Y])(\d{3})([0-9A-Y])$/.exec(code);
  if (!match || bornOnOfCode(code) === undefined) return false;
  return CHECK[Number(match[1]! + match[3]!) % 31] === match[4];
}

/** The birth date that a code carries; undefined when there is no such day. */
export function bornOnOfCode(code: string): string | undefined {
  const [day, month, year, century] = [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), CENTURY[code[6] ?? '']];
  if (!century) return undefined;
  const bornOn = `${century}${year}-${month}-${day}`;
  const date = new Date(`${bornOn}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(bornOn) ? bornOn : undefined;
}
