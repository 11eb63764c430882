/**
 * What a request does when it finds the session ended: it waits here until the same person has signed in again,
 * and is then sent once more. The session's provider stands guard; before it does, nobody waits.
 */
let guard: (() => Promise<void>) | null = null;

export function guardSession(signInAgain: () => Promise<void>): () => void {
  guard = signInAgain;
  return () => {
    if (guard === signInAgain) guard = null;
  };
}

export function sessionGate(): (() => Promise<void>) | null {
  return guard;
}

let lastActivity = Date.now();
/** When the server last heard of something that the person did: its idle time counts from there. */
export function lastHeard(): number {
  return lastActivity;
}
export function heard() {
  lastActivity = Date.now();
}
