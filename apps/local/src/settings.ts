import { portOf } from '../preamble/environment.mjs';
import { dataFolderOf } from '../preamble/places.mjs';
import { known, type Known } from '../preamble/processes.mjs';

export type Settings = {
  folder: string;
  port: number;
  /** DEMO=no starts with an empty product. */
  demo: boolean;
  launcher: Known;
  env: NodeJS.ProcessEnv;
};

export function settingsIn(env: NodeJS.ProcessEnv): Settings {
  return {
    folder: dataFolderOf(env),
    port: portOf(env),
    demo: env.DEMO !== 'no',
    launcher: env.SAMSPEL_LAUNCHER ? (JSON.parse(env.SAMSPEL_LAUNCHER) as Known) : known(process.pid),
    env,
  };
}
