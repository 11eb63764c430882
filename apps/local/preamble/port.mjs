import { createServer } from 'node:net';
import { Refusal } from './terminal.mjs';

// A browser asked for localhost tries both, so both must be free.
const LOOPBACKS = ['127.0.0.1', '::1'];

/** @param {number} port */
export async function isTaken(port) {
  for (const host of LOOPBACKS) {
    if (await isTakenOn(host, port)) return true;
  }
  return false;
}

/** @param {number} port @param {number} milliseconds */
export async function isTakenFor(port, milliseconds) {
  const until = performance.now() + milliseconds;
  while (await isTaken(port)) {
    if (performance.now() > until) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** @returns {Promise<number>} a port that is free at this moment */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** @param {string} host @param {number} port @returns {Promise<boolean>} */
function isTakenOn(host, port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE') return resolve(true);
      // A machine without IPv6 has nothing there to be taken.
      if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') return resolve(false);
      if (error.code === 'EACCES')
        return reject(new Refusal(`Port ${port} is not open to this user: choose another with PORT.`));
      reject(error);
    });
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(false)));
  });
}
