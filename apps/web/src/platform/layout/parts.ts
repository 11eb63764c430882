/** F6 moves between header, list and drawer: the parts that carry `data-f6`, and the page itself. */
export function moveBetweenParts(step: 1 | -1) {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-f6], #content')].filter(
    (part) => part.offsetParent !== null || part.id === 'content',
  );
  if (parts.length === 0) return;
  // The page holds list and drawer: the innermost part that has the focus is where one is.
  const at = parts.findLastIndex((part) => part.contains(document.activeElement));
  parts[(at + step + parts.length) % parts.length]?.focus();
}
