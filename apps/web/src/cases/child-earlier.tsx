import '../notes/notes.css';
import { Pagination } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NoteCard } from '../notes/note-card';
import { notesQuery, type Note } from '../notes/notes.queries';
import { dayOf, fullDay, shortInstant } from '../platform/dates';
import { usePages } from '../platform/lists/use-pages';
import { useMembership } from '../platform/session/session-provider';
import { tasksQuery, type Task } from '../tasks/tasks.queries';
import type { CaseFrame } from './case-frame';

const ON_A_PAGE = 10;

/** Notes whose audience names the unit, and what it was asked and answered: the newest first. Nothing at all when there is none. */
export function Earlier({ frame, action }: { frame: CaseFrame; action: ReactNode }) {
  const { t } = useTranslation('cases');
  const { view } = frame;
  const unit = useMembership()?.unit.id;
  const pages = usePages(view.id);
  const notes = useQuery(notesQuery(view.id, { cursor: pages.cursor, limit: ON_A_PAGE }));
  const tasks = useQuery(tasksQuery(view.id));
  const written = notes.data?.data.items ?? [];
  const last = notes.data?.data.nextCursor ? written.at(-1)?.createdAt : undefined;
  const first = pages.page > 0 ? written[0]?.createdAt : undefined;
  const answers = (tasks.data?.data.items ?? []).filter(
    (task) =>
      task.settledAt !== null &&
      task.unit?.id === unit &&
      (!last || task.settledAt >= last) &&
      (!first || task.settledAt < first),
  );
  const all = [
    ...written.map((note) => ({ at: note.createdAt, id: note.id, shown: <NoteCard note={note} frame={frame} /> })),
    ...answers.map((task) => ({ at: task.settledAt!, id: task.id, shown: <Answered task={task} /> })),
  ].sort((one, other) => other.at.localeCompare(one.at));
  if (all.length === 0 && !action) return null;
  return (
    <section aria-labelledby="child-earlier" className="child-earlier">
      <div className="child-earlier__head">
        <h2 id="child-earlier" className="child-heading">
          {t(all.length > 0 ? 'child.earlier' : 'child.tell')}
        </h2>
        {action}
      </div>
      {all.length > 0 && (
        <ol className="child-earlier__list">
          {all.map(({ id, shown }) => (
            <li key={id}>{shown}</li>
          ))}
        </ol>
      )}
      <Pagination onPrevious={pages.previous} onNext={pages.next(notes.data?.data.nextCursor as Note['id'] | null)} />
    </section>
  );
}

function Answered({ task }: { task: Task }) {
  const { t } = useTranslation('cases');
  const day = task.settledAt ?? '';
  return (
    <article className="note" aria-label={t('child.answer-of', { title: task.title, day: fullDay(dayOf(day)) })}>
      <header className="note__head">
        <h3 className="note__author">{task.title}</h3>
        <time dateTime={day} className="ui-second">
          {shortInstant(day)}
        </time>
      </header>
      <p className="note__text" dir="auto">
        {task.outcome ?? t(`child.ended.${task.state === 'cancelled' ? 'cancelled' : 'done'}`)}
      </p>
    </article>
  );
}
