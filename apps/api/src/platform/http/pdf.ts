/** A file as an endpoint's answer. Its name is of letters, digits, full stops and hyphens, and names nobody. */
export class Pdf {
  constructor(
    readonly fileName: string,
    readonly bytes: Buffer,
  ) {
    if (!/^[A-Za-z0-9.-]{1,100}$/.test(fileName)) throw new Error('a file name that cannot stand in a header');
  }
}
