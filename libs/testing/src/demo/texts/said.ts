/** The same thing as officials write it in Finnish and in Swedish. Slots in braces are filled when it is used. */
export type Said = readonly [fi: string, sv: string];

export type Slots = Record<string, string>;

export function say([fi, sv]: Said, language: 'fi' | 'sv', slots: Slots = {}): string {
  return (language === 'sv' ? sv : fi).replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = slots[slot];
    if (value === undefined) throw new Error(`nothing for {${slot}} in: ${fi}`);
    return value;
  });
}
