import { say, tell } from '../preamble/terminal.mjs';
import { withOwner } from './owner-access.js';
import { withClient } from './roles.js';
import { settingsIn } from './settings.js';

/** `npm run -s jobs`: what waits, what runs, and what is dead: its tries are used up, and somebody must look at it. */
await tell(async () => {
  const { DEAD, JOBS_SCHEMA } = await import('@samspel/migrations');
  await withOwner(settingsIn(process.env), (url) =>
    withClient(url, async (owner) => {
      const { rows: queues } = await owner.query<{ name: string; waits: string; runs: string; done: string | null }>(
        `SELECT q.name, count(j.id) FILTER (WHERE j.state IN ('created', 'retry')) AS waits, count(j.id) FILTER (WHERE j.state = 'active') AS runs,
           to_char(max(j.completed_on) FILTER (WHERE j.state = 'completed') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS done
         FROM ${JOBS_SCHEMA}.queue q LEFT JOIN ${JOBS_SCHEMA}.job_common j ON j.name = q.name WHERE q.name NOT IN ($1) AND q.name NOT LIKE '\\_\\_%'
         GROUP BY q.name ORDER BY q.name`,
        [DEAD],
      );
      for (const { name, waits, runs, done } of queues)
        say(`${name}: ${waits} waiting, ${runs} running, last done ${done ?? 'not in the last day'}`);
      const { rows: dead } = await owner.query<{
        source_name: string;
        source_id: string;
        at: string;
        why: string | null;
      }>(
        `SELECT source_name, source_id, to_char(created_on AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, output ->> 'message' AS why
         FROM ${JOBS_SCHEMA}.job_common WHERE name = $1 ORDER BY created_on`,
        [DEAD],
      );
      say(dead.length === 0 ? 'None is dead.' : `${dead.length} dead:`);
      for (const { source_name, source_id, at, why } of dead) say(`  ${at} ${source_name} ${source_id} ${why ?? ''}`);
    }),
  );
});
