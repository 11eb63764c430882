import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, chownSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../preamble/terminal.mjs';

/** PostgreSQL refuses to run as root; this says as whom it runs, and how a command is started so. */
export type ClusterUser = {
  wrap: (command: string, words: string[]) => { command: string; words: string[]; uid?: number; gid?: number };
  /** Makes what this process has created in the data folder the server's own. */
  own: (path: string) => void;
};

const NOBODY = 65534;
const MAPPED = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

/**
 * An ordinary user runs it directly. For root, who made the data decides: an ordinary user's cluster runs as that
 * user; root's own runs in a user namespace, where root's files seem to be nobody's. Where namespaces are forbidden,
 * it runs as nobody, whose the cluster's folder then is.
 */
export function clusterUserOf(cluster: { folder: string; exists: boolean }): ClusterUser {
  if (process.getuid?.() !== 0) return directly;
  const owner = statSync(cluster.exists ? cluster.folder : dirname(cluster.folder));
  if (owner.uid !== 0) return as(owner.uid, owner.gid);
  if (mayMapUsers()) return mapped;
  return as(NOBODY, NOBODY);
}

const directly: ClusterUser = { wrap: (command, words) => ({ command, words }), own: () => undefined };

// unshare becomes the server: the process number is the server's own.
const mapped: ClusterUser = {
  wrap: (command, words) => ({ command: 'unshare', words: [...MAPPED, command, ...words] }),
  own: () => undefined,
};

function as(uid: number, gid: number): ClusterUser {
  return {
    wrap: (command, words) => {
      refuseUnreachable(command, uid);
      return { command, words, uid, gid };
    },
    own: (path) => {
      // Reaching the cluster takes the right to pass through its parent, not to list it.
      if (statSync(dirname(path)).uid !== uid) chmodSync(dirname(path), 0o711);
      chownSync(path, uid, gid);
    },
  };
}

function mayMapUsers(): boolean {
  return process.platform === 'linux' && spawnSync('unshare', [...MAPPED, 'true'], { stdio: 'ignore' }).status === 0;
}

/** A project under root's own home cannot be reached by anyone else. */
function refuseUnreachable(command: string, uid: number): void {
  accessSync(command, constants.X_OK);
  for (let folder = dirname(command); folder !== dirname(folder); folder = dirname(folder)) {
    const { mode, uid: owner } = statSync(folder);
    if (mode & 0o001 || owner === uid) continue;
    throw new Refusal(
      `PostgreSQL does not run as root, and another user cannot reach ${folder}: start Samspel as an ordinary user, or move it out of that folder.`,
    );
  }
}
