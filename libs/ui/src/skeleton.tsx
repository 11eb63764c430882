import { useUiText } from './ui-provider';
import { VisuallyHidden } from './visually-hidden';

/** Grey bars in the final row heights; they appear after 150 ms, so that a quick answer does not flicker. */
export function SkeletonRows({ rows = 8, lines = 2 }: { rows?: number; lines?: 1 | 2 }) {
  const text = useUiText();
  return (
    <div className="ui-skeleton" aria-busy="true">
      <VisuallyHidden>{text('loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={`ui-skeleton__row ui-skeleton__row--${lines}`} aria-hidden="true">
          <i />
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}
