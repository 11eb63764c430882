/** What a person can mend: said in one sentence, without a stack. */
export class Refusal extends Error {}

// Whoever read along may be gone (a closed window, `| head`): that is no reason to end without stopping what was started.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** @param {string} text one line a step */
export function step(text) {
  say(`  · ${text}`);
}

/**
 * Runs a command's story; a refusal becomes its sentence and exit code 1, anything else keeps its stack.
 * @param {() => Promise<void>} story
 */
export async function tell(story) {
  try {
    await story();
  } catch (error) {
    process.stderr.write(
      `${error instanceof Refusal ? error.message : String((error instanceof Error && error.stack) || error)}\n`,
    );
    process.exit(1);
  }
}

/** @param {number} since from performance.now() */
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
