import { say, tell } from '../preamble/terminal.mjs';
import { withOwner } from './owner-access.js';
import { settingsIn } from './settings.js';

/** `npm run recompute:clocks`: after a change of the rules. Broken off, it goes on where it was. */
await tell(async () => {
  const { recomputeClocks } = await import('@samspel/migrations');
  const reckoned = await withOwner(settingsIn(process.env), (url) => recomputeClocks({ url, log: say }));
  say(reckoned === 0 ? 'Every case is reckoned by these rules.' : `${reckoned} cases reckoned.`);
});
