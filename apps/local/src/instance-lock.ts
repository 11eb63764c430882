import { linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import {
  alreadyRunning,
  findInstance,
  lockFileOf,
  refuseSecondInstance,
  type Instance,
} from '../preamble/instance.mjs';
import { isAlive, known, type Known } from '../preamble/processes.mjs';
import { keepOwnerOfFolder, writePrivate } from './private-files.js';

export type InstanceLock = {
  /** Notes a program of ours, so that the next start can end it should all of us be killed. */
  note: (program: { api: number } | { worker: number }) => void;
  release: () => void;
};

/** Holds the data folder for this process alone; takes over what a killed one left. */
export async function lockInstance(
  folder: string,
  { port, launcher }: { port: number; launcher: Known },
): Promise<InstanceLock> {
  await refuseSecondInstance(folder);
  const file = lockFileOf(folder);
  let instance: Instance = { ...known(process.pid), launcher, port };
  removeStale(file);
  const draft = `${file}.${process.pid}`;
  writePrivate(draft, JSON.stringify(instance));
  try {
    // link() fails when the name exists: of two that start at the same moment, one gets it.
    linkSync(draft, file);
  } catch (error) {
    const winner = findInstance(folder);
    throw winner ? alreadyRunning(winner, folder) : error;
  } finally {
    rmSync(draft, { force: true });
  }
  keepOwnerOfFolder(file);
  return {
    note: (program) => {
      const [[name, pid]] = Object.entries(program) as [['api' | 'worker', number]];
      instance = { ...instance, [name]: known(pid) };
      writePrivate(file, JSON.stringify(instance));
    },
    release: () => rmSync(file, { force: true }),
  };
}

/** Moves it aside and looks again: what was stale a moment ago may be another's fresh lock by now. */
function removeStale(file: string): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (isAlive(instanceIn(aside))) linkSync(aside, file);
  rmSync(aside, { force: true });
}

function instanceIn(file: string): Instance | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Instance;
  } catch {
    return undefined;
  }
}
