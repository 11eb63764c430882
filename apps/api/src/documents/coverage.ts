/** Which signs some fonts have between them: read from the tables that lead from a sign to its drawing (OpenType, `cmap`). */
export class Coverage {
  private constructor(private readonly signs: ReadonlySet<number>) {}

  static of(fonts: Buffer[]): Coverage {
    const signs = new Set<number>();
    for (const font of fonts) for (const sign of signsOf(font)) signs.add(sign);
    return new Coverage(signs);
  }

  has(sign: number): boolean {
    return this.signs.has(sign) || isUnseen(sign);
  }

  /** The text with □ for each sign that no font has, and for signs that only steer a terminal. */
  printable(text: string): string {
    if (ORDINARY.test(text)) return text;
    let out = '';
    for (const sign of text) out += this.has(sign.codePointAt(0)!) ? sign : '□';
    return out;
  }
}

/** Latin letters and their signs, which every text font has: most of what is printed is looked through at once. */
const ORDINARY = /^[ -~\u00a1-\u00ac\u00ae-\u017f\u200b\u2013\u2019\u201d\u2026]*$/;

/** Signs that are not drawn: joiners, soft hyphens, marks and isolates of direction, the break of a long run. */
function isUnseen(sign: number): boolean {
  return sign === 0xad || (sign >= 0x200b && sign <= 0x200f) || (sign >= 0x2066 && sign <= 0x2069) || sign === 0x2060;
}

function* signsOf(font: Buffer): Iterable<number> {
  const cmap = tableAt(font, 'cmap');
  for (let at = 0; at < font.readUInt16BE(cmap + 2); at++) {
    const record = cmap + 4 + at * 8;
    const platform = font.readUInt16BE(record);
    const subtable = cmap + font.readUInt32BE(record + 4);
    const format = font.readUInt16BE(subtable);
    if (platform !== 0 && platform !== 3) continue;
    if (format === 4) yield* segments(font, subtable);
    if (format === 12) yield* groups(font, subtable);
  }
}

function tableAt(font: Buffer, tag: string): number {
  for (let at = 0; at < font.readUInt16BE(4); at++) {
    const record = 12 + at * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`a font without a ${tag} table`);
}

/** Format 4: segments of the first 65,536 signs. */
function* segments(font: Buffer, at: number): Iterable<number> {
  const bytes = font.readUInt16BE(at + 6);
  for (let segment = 0; segment < bytes; segment += 2) {
    const end = font.readUInt16BE(at + 14 + segment);
    const start = font.readUInt16BE(at + 16 + bytes + segment);
    const delta = font.readUInt16BE(at + 16 + 2 * bytes + segment);
    const rangeAt = at + 16 + 3 * bytes + segment;
    const range = font.readUInt16BE(rangeAt);
    for (let sign = start; sign <= end && sign !== 0xffff; sign++) {
      const glyph = range === 0 ? sign + delta : font.readUInt16BE(rangeAt + range + 2 * (sign - start));
      if ((glyph & 0xffff) !== 0) yield sign;
    }
  }
}

/** Format 12: groups of any signs. */
function* groups(font: Buffer, at: number): Iterable<number> {
  for (let group = 0; group < font.readUInt32BE(at + 12); group++) {
    const record = at + 16 + group * 12;
    const end = font.readUInt32BE(record + 4);
    for (let sign = font.readUInt32BE(record); sign <= end; sign++) yield sign;
  }
}
