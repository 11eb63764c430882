/** The mark: two open rings, each passing once over and once under the other. */
export function Mark({ width = 30 }: { width?: number }) {
  return (
    <svg
      className="ui-mark"
      width={width}
      height={(width * 24) / 36}
      viewBox="0 0 36 24"
      aria-hidden="true"
      fill="none"
      strokeWidth="3.5"
    >
      <path className="ui-mark__cool" d="M20.28 8.22A8.2 8.2 0 1 1 14.78 4.0" />
      <path className="ui-mark__warm" d="M15.72 15.78A8.2 8.2 0 1 1 21.22 20.0" />
    </svg>
  );
}
