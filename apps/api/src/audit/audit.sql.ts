const COLUMNS = `
  a.id::text AS id, a.at, a.request_id, a.official_id, a.unit_id, a.role, a.action, a.endpoint, a.outcome, a.status, a.code, a.purpose,
  a.case_id, cardinality(a.person_ids) AS people`;

/** What the officer may see: the own authority's officials, and anybody in its cases or in a list with their people. */
const OWN = `(
  a.authority_id = (SELECT app.acting_authority())
  OR a.case_id IN (SELECT app.cases_of_my_authority())
  OR a.case_id IS NULL AND (SELECT bool_or((p, a.unit_id) IN (SELECT k.person_id, k.unit_id FROM app.units_in_cases_of_my_authority() k))
    FROM unnest(a.person_ids) p))`;

/** $1 action, $2 outcome, $3 first day and $4 last day in Helsinki, $5 and $6 instant and id after which it begins, $7 limit */
const REST = `
  a.at >= coalesce($3::date::timestamp AT TIME ZONE 'Europe/Helsinki', '-infinity')
  AND a.at < coalesce(($4::date + 1)::timestamp AT TIME ZONE 'Europe/Helsinki', 'infinity')
  AND (a.at, a.id) < (coalesce($5::timestamptz, 'infinity'), coalesce($6::bigint, 9223372036854775807))
  AND ($1::text IS NULL OR a.action = $1) AND ($2::text IS NULL OR a.outcome = $2)
  ORDER BY a.at DESC, a.id DESC LIMIT $7`;

/** Where the search begins differs, so that each goes by its own index: from a case and its person, from an official, or from the newest. */
export const AUDIT_SQL = {
  /** $8 case, $9 official */
  case: `SELECT ${COLUMNS} FROM app.audit a
    WHERE a.id = ANY (ARRAY(SELECT app.audit_about($8))) AND ($9::uuid IS NULL OR a.official_id = $9) AND ${OWN} AND ${REST}`,
  /** $8 official */
  official: `SELECT ${COLUMNS} FROM app.audit a WHERE a.official_id = $8 AND ${OWN} AND ${REST}`,
  newest: `SELECT ${COLUMNS} FROM app.audit a WHERE ${OWN} AND ${REST}`,
};
