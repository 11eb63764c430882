import type { File } from '../platform/http/call';

/** Gives the file to the browser's downloads, under its own name. */
export function download({ name, content }: File): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun by the next turn; the file itself is not kept.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
