// What Inter and the two fonts beside it write; see css/tokens.css.
const AT_HAND =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Ethiopic}\p{Script=Common}\p{Script=Inherited}]*$/u;

let fetched = false;

/** A name in a script without letters is a fault: the fonts of the rarer ones are fetched with the first such name. */
export function fetchScriptOf(name: string): void {
  if (fetched || AT_HAND.test(name)) return;
  fetched = true;
  void import('./css/scripts.css');
}
