import { classes } from './classes';

export interface LoadSegment {
  /** `solid`: the heaviest; `middle`; `hatched`: weighs but cannot be worked. */
  kind: 'solid' | 'middle' | 'hatched';
  value: number;
}

export interface LoadBarProps {
  segments: readonly LoadSegment[];
  /** The full width. */
  max: number;
  /** One's own capacity line. */
  capacity?: number;
  /** All the numbers in words: the bar speaks them. */
  spoken: string;
}

export function LoadBar({ segments, max, capacity, spoken }: LoadBarProps) {
  const share = (value: number) => `${max > 0 ? Math.min(100, (100 * value) / max) : 0}%`;
  return (
    <div className="ui-load" role="img" aria-label={spoken}>
      <div className="ui-load__track">
        {segments
          .filter((segment) => segment.value > 0)
          .map((segment) => (
            <i
              key={segment.kind}
              className={classes('ui-load__part', `ui-load__part--${segment.kind}`)}
              style={{ width: share(segment.value) }}
            />
          ))}
      </div>
      {capacity !== undefined && capacity <= max && (
        <i className="ui-load__capacity" style={{ insetInlineStart: share(capacity) }} />
      )}
    </div>
  );
}

/** Explains the colours above a chart. */
export function Legend({
  items,
}: {
  items: readonly {
    kind: LoadSegment['kind'] | 'capacity' | 'done' | 'under-way' | 'planned' | 'limit';
    label: string;
  }[];
}) {
  return (
    <ul className="ui-legend">
      {items.map((item) => (
        <li key={item.kind}>
          <i className={`ui-legend__sample ui-legend__sample--${item.kind}`} aria-hidden="true" />
          {item.label}
        </li>
      ))}
    </ul>
  );
}
