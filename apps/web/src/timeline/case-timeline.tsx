import './timeline.css';
import { CASE_STATUSES, SECTORS, type Sector, type TimelineKind } from '@samspel/contract';
import { FilterChips, isDay, Link, NoHits, NothingYet, Pagination, SkeletonRows, Timeline } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { UnitMark } from '../authorities/unit-mark';
import type { CaseFrame } from '../cases/case-frame';
import { Loaded } from '../platform/errors/loaded';
import { fullDay, shortInstant } from '../platform/dates';
import { useFilters } from '../platform/lists/use-filters';
import { usePages } from '../platform/lists/use-pages';
import { TaskLink } from '../tasks/task-link';
import { timelineQuery, type TimelineEntry, type TimelineQuery } from './timeline.queries';

type About = NonNullable<TimelineQuery['about']>;
const ABOUT = Object.keys({
  case: true,
  participation: true,
  assessment: true,
  plan: true,
  task: true,
  note: true,
} satisfies Record<About, true>) as About[];
const ON_A_PAGE = 40;

/** What happened, the newest first, as far as the reader may know of it. Nobody writes it: it writes itself. */
export function CaseTimeline({ frame }: { frame: CaseFrame }) {
  const { t } = useTranslation('timeline');
  const [filters, setFilters] = useFilters({ sector: '', about: '' });
  const pages = usePages(filters);
  const sector = SECTORS.find((each) => each === filters.sector);
  const about = ABOUT.find((each) => each === filters.about);
  const found = useQuery(timelineQuery(frame.view.id, { sector, about, cursor: pages.cursor, limit: ON_A_PAGE }));
  const clear = () => setFilters({ sector: '', about: '' });
  return (
    <div className="ui-stack case-timeline">
      <Filters frame={frame} sector={sector} about={about} onChange={setFilters} />
      <Loaded of={found} skeleton={<SkeletonRows rows={10} lines={1} />}>
        {({ items, nextCursor }) =>
          items.length > 0 ? (
            <>
              <div className="case-timeline__list" aria-busy={found.isPlaceholderData}>
                <Timeline
                  label={t('label')}
                  entries={items.map((entry) => ({ ...lineOf(entry), what: <What entry={entry} frame={frame} /> }))}
                />
              </div>
              <Pagination onPrevious={pages.previous} onNext={pages.next(nextCursor)} />
            </>
          ) : sector || about ? (
            <NoHits title={t('no-hits')} onClear={clear}>
              {t('no-hits-text')}
            </NoHits>
          ) : (
            <NothingYet title={t('nothing')}>{t('nothing-text')}</NothingYet>
          )
        }
      </Loaded>
    </div>
  );
}

interface FiltersProps {
  frame: CaseFrame;
  sector: Sector | undefined;
  about: About | undefined;
  onChange: (change: { sector?: string; about?: string }) => void;
}

/** Only what the reader's part can hold is offered as a filter. */
function Filters({ frame: { view }, sector, about, onChange }: FiltersProps) {
  const { t } = useTranslation('timeline');
  const { t: authority } = useTranslation('authorities');
  const told = new Set<Sector>([view.responsibleUnit.sector, ...view.others.map(({ unit }) => unit.sector)]);
  const kinds: Record<About, boolean> = {
    case: view.can.includes('case.read-progress'),
    participation: true,
    assessment: view.can.includes('assessment.read'),
    plan: view.can.includes('plan.read'),
    task: view.can.includes('task.list'),
    note: view.can.includes('note.list'),
  };
  return (
    <FilterChips
      label={t('filters')}
      chips={[
        ...(about ? [{ id: 'about', label: t(`about.${about}`), onRemove: () => onChange({ about: '' }) }] : []),
        ...(sector
          ? [{ id: 'sector', label: authority(`sectors.${sector}`), onRemove: () => onChange({ sector: '' }) }]
          : []),
      ]}
      menus={[
        {
          label: t('by-about'),
          groups: [
            {
              kind: 'radio',
              items: ABOUT.filter((each) => kinds[each]).map((each) => ({
                id: each,
                label: t(`about.${each}`),
                checked: each === about,
                onPick: () => onChange({ about: each }),
              })),
            },
          ],
        },
        ...(told.size > 1
          ? [
              {
                label: t('by-sector'),
                groups: [
                  {
                    kind: 'radio' as const,
                    items: SECTORS.filter((each) => told.has(each)).map((each) => ({
                      id: each,
                      label: authority(`sectors.${each}`),
                      checked: each === sector,
                      onPick: () => onChange({ sector: each }),
                    })),
                  },
                ],
              },
            ]
          : []),
      ]}
    />
  );
}

function lineOf({ id, at, official, unit }: TimelineEntry) {
  return {
    id,
    when: shortInstant(at),
    dateTime: at,
    who: official?.name ?? unit?.shortName,
    aside: unit && (
      <span className="unit-line" title={unit.shortName}>
        <UnitMark sector={unit.sector} /> {official && unit.shortName}
      </span>
    ),
  };
}

/** What happened, in a few words, and what it was about; a link where that can be opened. */
function What({ entry, frame }: { entry: TimelineEntry; frame: CaseFrame }) {
  const { t } = useTranslation('timeline');
  const subject = useSubject();
  const done = t(`kinds.${entry.kind}`);
  const said = subject(entry);
  const page = `/cases/${frame.view.id}`;
  const about = entry.kind.split('.')[0] as About | 'review';
  if (about === 'task' && entry.recordId && said) {
    return (
      <>
        {done}: <TaskLink taskId={entry.recordId}>{said}</TaskLink>
      </>
    );
  }
  const to = about === 'review' ? `/review?of=${entry.recordId}` : PAGES[about];
  return (
    <>
      {to ? <Link to={page + to}>{done}</Link> : done}
      {said && (
        <>
          : <bdi className={about === 'note' ? 'case-timeline__text' : undefined}>{said}</bdi>
        </>
      )}
    </>
  );
}

/** Where the record can be read. */
const PAGES: Partial<Record<About, string>> = { note: '/notes', plan: '/plan', assessment: '/assessment' };

/** The API gives words of the contract for what has words of its own: a status, a purpose, a reason. */
function useSubject(): (entry: TimelineEntry) => string | null {
  const { t } = useTranslation('cases');
  const words: Partial<Record<TimelineKind, (word: string) => string>> = {
    'case.status-changed': (word) => ((CASE_STATUSES as string[]).includes(word) ? t(`statuses.${word}`) : word),
    'case.opened-on-duty': (word) => t(`duty.purposes.${word}`, { defaultValue: word }),
    'plan.ended': (word) => t(`plans:end-reasons.${word}`, { defaultValue: word }),
    'plan.agreed': (word) => t('timeline:version', { number: word }),
    'review.held': (word) => t('timeline:version', { number: word }),
    'case.birth-corrected': (word) => (isDay(word) ? fullDay(word) : word),
    'case.first-permit-corrected': (word) => (isDay(word) ? fullDay(word) : word),
    'case.permit-kind-corrected': (word) => t(`people:permit-kinds.${word}`, { defaultValue: word }),
    'case.ended': (word) => t(`end-reasons.${word}`, { defaultValue: word }),
  };
  return ({ kind, subject }) => subject && (words[kind]?.(subject) ?? subject);
}
