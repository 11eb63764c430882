import { LONGEST_TEXT } from '@samspel/contract';

/** The limit of a long text, once one comes near it: a count under every empty field says nothing to anybody. */
export function nearLimit(text: string, limit = LONGEST_TEXT): number | undefined {
  return text.length > limit * 0.8 ? limit : undefined;
}
