import { Refusal, say } from '../preamble/terminal.mjs';
import { listDemoPeople, sayDemoPeople } from './demo-people.js';
import { settingsIn } from './settings.js';
import { startUp } from './start-up.js';
import { Stops } from './stops.js';

const stops = new Stops();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stops.stopAll());
// The start-up script was killed: nobody would be left to stop us.
process.once('disconnect', () => stops.stopAll());

process.on('uncaughtException', (error) => stops.stopAll(error.stack));

try {
  const url = await stops.during(startUp(settingsIn(process.env), stops));
  if (!stops.asked) await welcome(url);
} catch (error) {
  // Asked to stop in the middle, the step that ran was cut off: that is no failure.
  stops.stopAll(error instanceof Refusal ? error.message : String((error instanceof Error && error.stack) || error));
}

async function welcome(url: string): Promise<void> {
  const since = Number(process.env.SAMSPEL_STARTED_AT);
  const people = await listDemoPeople(url);
  say(`\n  ${url}${since ? `   ready ${((Date.now() - since) / 1000).toFixed(1)} s after the start` : ''}`);
  sayDemoPeople(people);
  say('\n  Ctrl-C stops everything.');
}
