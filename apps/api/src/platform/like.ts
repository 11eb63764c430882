/** A LIKE pattern for "has this part", lower case, in which what was typed means itself. */
export function likePattern(typed: string): string {
  return `%${typed
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`;
}
