/**
 * What has happened in a case, as far as the reader may know of it, the newest first. Every branch asks for its own right
 * and does not lean on row-level security alone: the case's own events go by the part, assessments and plans by the item; what a
 * unit did goes by whether the reader is told of that unit; tasks and notes go by the record.
 * What was made elsewhere has happened here when it came in.
 * Assessment and plan keep days. Where an act of that day moved the case, it happened then; else at the beginning of the day.
 * $1 case, $2 official, $3 unit, $4 role, $5 what it is about, $6 sector, $7 and $8 instant and id after which it begins, $9 limit
 */
export const TIMELINE_SQL = `
  WITH standing AS MATERIALIZED (
    SELECT bool_or(i.part = 'lead') AS leads, bool_or(i.part IN ('lead', 'partner')) AS is_authority,
      ${['assessment', 'goals', 'plan'].map((item) => `bool_or(i.reads IS NULL OR '${item}' = ANY (i.reads)) AS reads_${item}`).join(', ')}
    FROM app.my_case_items() i WHERE i.case_id = $1 HAVING count(*) > 0
  ),
  named AS MATERIALIZED (
    SELECT n.unit_id FROM app.my_named_units() n WHERE n.case_id = $1
  ),
  -- units that were responsible before, and until when
  led AS MATERIALIZED (
    SELECT f.unit_id, f.until FROM app.my_former_leads() f WHERE f.case_id = $1
  ),
  -- documents that were made elsewhere and came in with a file
  come AS MATERIALIZED (
    SELECT d.id, d.imported_at, d.imported_by, d.unit_id, coalesce(d.assessment_id, d.plan_id, d.review_id) AS record_id,
      CASE WHEN d.assessment_id IS NOT NULL THEN 'assessment' ELSE 'plan' END AS about,
      CASE WHEN d.assessment_id IS NOT NULL THEN 'assessment' WHEN d.plan_id IS NOT NULL THEN 'plan' ELSE 'review' END || '.imported' AS kind,
      CASE WHEN d.authority_fi = d.authority_sv THEN d.authority_fi ELSE d.authority_fi || ' / ' || d.authority_sv END AS subject
    FROM app.imported_document d, standing s
    WHERE d.case_id = $1 AND s.is_authority AND CASE WHEN d.assessment_id IS NULL THEN s.reads_plan ELSE s.reads_assessment END
  ),
  moves AS MATERIALIZED (
    SELECT e.at, e.detail, (e.at AT TIME ZONE 'Europe/Helsinki')::date AS day FROM app.case_event e, standing s
    WHERE e.case_id = $1 AND e.kind = 'status-changed' AND s.is_authority
  ),
  happened AS (
    SELECT e.id, e.at, 'case' AS about, 'case.' || e.kind AS kind, e.official_id, e.unit_id, NULL::uuid AS record_id, e.detail AS subject, false AS whole
    FROM app.case_event e, standing s
    WHERE e.case_id = $1 AND s.is_authority AND (e.kind <> 'opened-on-duty' OR s.leads OR e.unit_id = $3)
      AND (e.kind NOT IN ('handover-offered', 'handover-withdrawn', 'handover-refused') OR s.leads)

    UNION ALL
    SELECT e.id, e.at, 'participation', 'participation.' || e.kind, e.official_id, e.unit_id, p.id, u.short_name, false
    FROM app.participation_event e
    JOIN app.participation p ON p.id = e.participation_id AND p.unit_id IN (SELECT n.unit_id FROM named n)
    JOIN app.unit u ON u.id = p.unit_id
    WHERE e.case_id = $1

    UNION ALL
    SELECT a.id, coalesce((SELECT min(m.at) FROM moves m WHERE m.detail = 'in-assessment' AND m.day = a.started_on), a.started_on::timestamp AT TIME ZONE 'Europe/Helsinki'),
      'assessment', 'assessment.started', a.started_by, NULL, a.id, NULL, false
    FROM app.assessment a, standing s WHERE a.case_id = $1 AND s.reads_assessment AND a.id NOT IN (SELECT c.record_id FROM come c)

    UNION ALL
    -- a row of its own, so with an id of its own
    SELECT md5(a.id::text || ' concluded')::uuid,
      coalesce((SELECT max(m.at) FROM moves m WHERE m.detail IN ('in-planning', 'opened') AND m.day = a.concluded_on), a.concluded_on::timestamp AT TIME ZONE 'Europe/Helsinki'),
      'assessment', 'assessment.concluded', a.concluded_by, NULL, a.id, NULL, false
    FROM app.assessment a, standing s WHERE a.case_id = $1 AND a.concluded_on IS NOT NULL AND s.reads_assessment AND a.id NOT IN (SELECT c.record_id FROM come c)

    UNION ALL
    SELECT p.id, greatest(p.created_at, coalesce((SELECT max(m.at) FROM moves m WHERE m.detail = 'plan-in-force' AND m.day = p.agreed_on), p.agreed_on::timestamp AT TIME ZONE 'Europe/Helsinki')),
      'plan', 'plan.agreed', CASE WHEN s.reads_plan THEN k.agreed_by END, NULL, p.id, p.number::text, false
    FROM app.plan p CROSS JOIN standing s LEFT JOIN app.plan_content k ON k.plan_id = p.id
    WHERE p.case_id = $1 AND p.state = 'agreed' AND s.reads_goals AND p.id NOT IN (SELECT c.record_id FROM come c)

    UNION ALL
    SELECT md5(p.id::text || ' ended')::uuid, x.recorded_at, 'plan', 'plan.ended', x.recorded_by, c.responsible_unit_id, p.id, x.reason, false
    FROM app.plan_end x JOIN app.plan p ON p.id = x.plan_id JOIN app.case c ON c.id = x.case_id, standing s
    WHERE x.case_id = $1 AND s.reads_plan AND x.recorder IS NULL

    UNION ALL
    SELECT r.id, r.recorded_at, 'plan', 'review.held', r.recorded_by, c.responsible_unit_id, r.id, p.number::text, false
    FROM app.plan_review r JOIN app.case c ON c.id = r.case_id JOIN app.plan p ON p.id = r.plan_id, standing s
    WHERE r.case_id = $1 AND r.state = 'held' AND s.reads_plan AND r.id NOT IN (SELECT c.record_id FROM come c)

    UNION ALL
    SELECT c.id, c.imported_at, c.about, c.kind, c.imported_by, c.unit_id, c.record_id, c.subject, false FROM come c

    UNION ALL
    SELECT e.id, e.at, 'task', 'task.' || e.kind, e.official_id, e.unit_id, t.id, t.title, false
    FROM app.tasks_in(ARRAY[$1::uuid]) r JOIN app.task t ON t.id = r.task_id JOIN app.task_event e ON e.task_id = t.id
    WHERE e.kind <> 'seen' AND (e.unit_id IN (t.unit_id, t.giver_unit_id) OR e.unit_id IN (SELECT n.unit_id FROM named n)
      OR e.unit_id IN (SELECT l.unit_id FROM led l) AND ('lead' IN (t.part, t.giver_part)
        OR 'lead' IN (SELECT n.part FROM app.my_named_parts() n WHERE n.case_id = $1)))

    UNION ALL
    SELECT n.id, n.created_at, 'note', 'note.written', n.author_id, n.author_unit_id, n.id,
      CASE WHEN n.struck_at IS NULL OR $4 = 'supervisor' AND n.author_unit_id = $3
        THEN CASE WHEN length(x.content) > 120 THEN left(x.content, 120) || '…' ELSE x.content END END,
      n.struck_at IS NULL AND length(x.content) <= 120
    FROM app.note n CROSS JOIN standing s
    LEFT JOIN LATERAL (
      SELECT btrim(regexp_replace(t.content, '\\s+', ' ', 'g')) AS content FROM app.note_text t WHERE t.note_id = n.id ORDER BY t.number DESC LIMIT 1
    ) x ON true
    WHERE n.case_id = $1 AND (
      n.author_unit_id = $3 AND (n.struck_at IS NULL OR n.author_id = $2 OR $4 = 'supervisor')
      OR n.struck_at IS NULL AND EXISTS (SELECT 1 FROM app.note_audience a WHERE a.note_id = n.id AND a.unit_id = $3 AND a.removed_at IS NULL))
  ),
  -- Assessment and plan are the responsible unit's of that time. That it was another one is told to whoever reads all of the case.
  told AS (
    SELECT h.id, h.at, h.about, h.kind, h.official_id, h.record_id, h.subject, h.whole,
      CASE WHEN h.about NOT IN ('assessment', 'plan') THEN h.unit_id
        WHEN EXISTS (SELECT 1 FROM led l WHERE l.until > h.at) THEN
          CASE WHEN s.is_authority THEN (SELECT l.unit_id FROM led l WHERE l.until > h.at ORDER BY l.until LIMIT 1) END
        ELSE c.responsible_unit_id END AS unit_id
    FROM happened h CROSS JOIN standing s JOIN app.case c ON c.id = $1
  )
  SELECT h.* FROM told h
  WHERE ($5::text IS NULL OR h.about = $5)
    AND ($6::text IS NULL OR h.unit_id IN (SELECT u.id FROM app.unit u WHERE u.sector = $6))
    AND ($7::timestamptz IS NULL OR (h.at, h.id) < ($7::timestamptz, $8::uuid))
  ORDER BY h.at DESC, h.id DESC LIMIT $9`;
