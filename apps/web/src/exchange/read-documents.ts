import type { Documents } from './exchange.queries';

/** As much as the service takes. */
const MOST_BYTES = 8 * 1024 * 1024;

export type ReadFile = { documents: Documents; fault?: undefined } | { documents?: undefined; fault: ReadFault };
export type ReadFault = 'too-large' | 'unreadable' | 'not-json';

/** The value in the file, whatever it is: whether it is what it should be, the service says. */
export async function readDocuments(file: File): Promise<ReadFile> {
  if (file.size > MOST_BYTES) return { fault: 'too-large' };
  let text: string;
  try {
    text = await file.text();
  } catch {
    return { fault: 'unreadable' };
  }
  try {
    const value: unknown = JSON.parse(text);
    return value === null ? { fault: 'not-json' } : { documents: value as Documents };
  } catch {
    return { fault: 'not-json' };
  }
}

/** `/plans/0/services/2/endsOn` → which document, counted from one, and where in it. */
export function placeOf(
  pointer: string,
): { list: 'assessments' | 'plans' | 'reviews'; number: number; rest: string } | null {
  const match = /^\/(assessments|plans|reviews)\/(\d+)(?:\/(.*))?$/.exec(pointer);
  if (!match) return null;
  const [, list, index, rest = ''] = match;
  return { list: list as 'assessments' | 'plans' | 'reviews', number: Number(index) + 1, rest };
}
