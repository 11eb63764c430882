import type { ReactNode } from 'react';

export interface TimelineEntry {
  id: string;
  /** As shown: "26.11." */
  when: ReactNode;
  /** Machine-readable, for `<time>`. */
  dateTime?: string;
  who?: ReactNode;
  what: ReactNode;
  aside?: ReactNode;
}

/** What happened, newest first, as a list. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  return (
    <ol className="ui-timeline" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <time className="ui-timeline__when" dateTime={entry.dateTime}>
            {entry.when}
          </time>
          <div className="ui-timeline__what">
            {entry.who && <strong>{entry.who} </strong>}
            {entry.what}
          </div>
          {entry.aside && <div className="ui-timeline__aside">{entry.aside}</div>}
        </li>
      ))}
    </ol>
  );
}
