import { isOurs } from './data-folder.mjs';
import { portOf, readEnvironmentFile } from './environment.mjs';
import { handOver } from './hand-over.mjs';
import { install } from './install.mjs';
import { build } from './build.mjs';
import { refuseSecondInstance } from './instance.mjs';
import { dataFolderOf, inRoot } from './places.mjs';
import { isTakenFor } from './port.mjs';
import { Refusal, say, tell } from './terminal.mjs';

/** All that can be refused is refused before anything slow; then what is missing is made, and Node 24 takes over. */
export const start = () =>
  tell(async () => {
    process.env.SAMSPEL_STARTED_AT ??= String(Date.now());
    readEnvironmentFile();
    const port = portOf(process.env);
    const folder = dataFolderOf(process.env);
    isOurs(folder);
    await refuseSecondInstance(folder);
    // The API of an instance that was killed a moment ago may still be letting go of it.
    if (await isTakenFor(port, 1_500)) {
      throw new Refusal(`Port ${port} is taken by another program: stop that, or choose another with PORT.`);
    }
    say('Samspel');
    await install();
    await build();
    await handOver(inRoot('apps/local/dist/main.js'));
  });
