/** A name or a part of one, in Latin letters and, where the language has its own script, in that. */
export interface NamePart {
  latin: string;
  original: string | null;
}

export interface NameStock {
  language: string;
  /** ISO 15924 of the language's own writing; null where it is Latin. */
  script: string | null;
  shape: 'given-family' | 'family-given' | 'given-father-grandfather' | 'given-father';
  women: NamePart[];
  men: NamePart[];
  /** Family names; where women and men bear different forms, the lists run in step. */
  family: { women: NamePart[]; men: NamePart[] };
  /** How many of a hundred have one name only. */
  mononyms: number;
  /** Two family names, the father's and the mother's. */
  twoFamilyNames?: boolean;
}

/** Reads 'Samira=سميرة Ali=علي'; an underscore stands for a space within a name. */
export function parts(words: string): NamePart[] {
  return words
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [latin = '', original] = word.replaceAll('_', ' ').split('=');
      return { latin, original: original ?? null };
    });
}

/** The same list for women and men. */
export function common(words: string): NameStock['family'] {
  const list = parts(words);
  return { women: list, men: list };
}
