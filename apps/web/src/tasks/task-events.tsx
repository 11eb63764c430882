import { Timeline } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { shortInstant } from '../platform/dates';
import type { TaskWithEvents } from './tasks.queries';

/** What happened with the task, the newest first, with what was said. */
export function TaskEvents({ events }: { events: TaskWithEvents['events'] }) {
  const { t } = useTranslation('tasks');
  return (
    <section aria-label={t('events')}>
      <h3 className="preview__heading">{t('events')}</h3>
      <Timeline
        label={t('events')}
        entries={[...events]
          .sort((one, other) => other.at.localeCompare(one.at))
          .map((event) => ({
            id: event.id,
            when: shortInstant(event.at),
            dateTime: event.at,
            who: event.official.name,
            what: (
              <>
                {t(`event-kinds.${event.kind}`)} <span className="ui-second">{event.unit.shortName}</span>
                {event.comment && (
                  <p className="case-words" dir="auto">
                    {event.comment}
                  </p>
                )}
              </>
            ),
          }))}
      />
    </section>
  );
}
