import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const TICK = 1e6 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** CPU time of a process since it began, in µs, its ended children's included when asked for. */
export function cpuOf(pid: number, withEnded = false): number {
  const fields = statOf(pid);
  return (fields[11]! + fields[12]! + (withEnded ? fields[13]! + fields[14]! : 0)) * TICK;
}

/** CPU time of a PostgreSQL server: its postmaster, all backends there are, and those that have ended. */
export function cpuOfPostgres(postmaster: number): number {
  let sum = cpuOf(postmaster, true);
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      if (statOf(Number(name))[1] === postmaster) sum += cpuOf(Number(name));
    } catch {
      // ended meanwhile: the postmaster has its time
    }
  }
  return sum;
}

/** The numbers of /proc/<pid>/stat after the command's name: [0] is the state (NaN), [1] the parent. */
function statOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
}
