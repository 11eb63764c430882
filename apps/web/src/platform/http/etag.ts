/** The ETag of a record that a list sent: its version. For `ifMatch`. */
export const etagOf = ({ version }: { version: number }): string => `"${version}"`;
