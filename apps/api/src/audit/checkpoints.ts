import { closeSync, existsSync, fchownSync, fsyncSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Checkpoint {
  seal: number;
  hash: string;
  lastId: string;
  at: string;
}

/**
 * The newest seals, a line each, in a file that the database does not reach: whoever owns the database can make the whole
 * chain anew, but not what was noted here. Lines are added and flushed to the disk, never changed.
 */
export class Checkpoints {
  constructor(private readonly file: string) {}

  /** The last whole line. */
  newest(): Checkpoint | undefined {
    if (!existsSync(this.file)) return undefined;
    const line = readFileSync(this.file, 'utf8')
      .split('\n')
      .slice(0, -1)
      .findLast((each) => each.endsWith('}'));
    return line ? (JSON.parse(line) as Checkpoint) : undefined;
  }

  add(checkpoint: Checkpoint): void {
    const existed = existsSync(this.file);
    // A line that a kill cut off ends here: the new one begins its own.
    const broken = existed && !/(^|\n)$/.test(readFileSync(this.file, 'utf8'));
    const handle = openSync(this.file, 'a', 0o600);
    try {
      if (!existed) keepOwnerOfFolder(handle, dirname(this.file));
      writeSync(handle, `${broken ? '\n' : ''}${JSON.stringify(checkpoint)}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (!existed) flushFolder(dirname(this.file));
  }
}

/** Root may start what an ordinary user made; the user must still be able to start it afterwards. */
function keepOwnerOfFolder(handle: number, folder: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(folder);
  fchownSync(handle, uid, gid);
}

/** A new file is there after a power cut only when its folder was flushed too. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
