import './notes.css';
import { Button, Menu, StatusLabel, Tag, type MenuItem } from '@samspel/ui';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFrame } from '../cases/case-frame';
import { dayOf, fullDay, shortInstant } from '../platform/dates';
import { NoteAudience, useNoteAuthor } from './note-words';
import type { Note } from './notes.queries';

const AmendNote = lazy(() => import('./amend-note.dialog').then((m) => ({ default: m.AmendNote })));
const NarrowNote = lazy(() => import('./narrow-note.dialog').then((m) => ({ default: m.NarrowNote })));
const OpenNoteTo = lazy(() => import('./open-note-to.dialog').then((m) => ({ default: m.OpenNoteTo })));
const StrikeNote = lazy(() => import('./strike-note.dialog').then((m) => ({ default: m.StrikeNote })));
const NoteOpenings = lazy(() => import('./note-openings.dialog').then((m) => ({ default: m.NoteOpenings })));

type Act = 'amend' | 'narrow' | 'open-to' | 'strike' | 'openings';

/** One note with its text, who wrote it, who sees it, and what the reader may do with it. */
export function NoteCard({ note, frame, level = 3 }: { note: Note; frame: Pick<CaseFrame, 'open'>; level?: 2 | 3 }) {
  const { t } = useTranslation('notes');
  const authorOf = useNoteAuthor();
  const [act, setAct] = useState<Act | null>(null);
  const Heading = `h${level}` as const;
  const close = () => setAct(null);
  return (
    <article
      className={note.struckAt ? 'note note--struck' : 'note'}
      id={`note-${note.id}`}
      aria-label={t('note-of', { author: authorOf(note), day: fullDay(dayOf(note.createdAt)) })}
    >
      <header className="note__head">
        <Heading className="note__author">{authorOf(note)}</Heading>
        <time dateTime={note.createdAt} className="ui-second">
          {shortInstant(note.createdAt)}
        </time>
        <Tag tone="neutral">{t(`categories.${note.category}`)}</Tag>
        {note.unread && <Tag>{t('new')}</Tag>}
        <span className="note__end">
          <NoteAudience note={note} />
          <Acts note={note} open={frame.open} onAct={setAct} />
        </span>
      </header>
      {note.struckAt && (
        <StatusLabel status="paused">
          {t('struck', {
            day: fullDay(dayOf(note.struckAt)),
            reason: t(`strike.reasons.${note.struckReason ?? 'other'}`),
          })}
        </StatusLabel>
      )}
      {note.text !== null && (
        <p className="note__text" dir="auto">
          {note.struckAt ? <del>{note.text}</del> : note.text}
        </p>
      )}
      {note.amendedAt && <p className="ui-second">{t('amended', { day: shortInstant(note.amendedAt) })}</p>}
      {note.earlier.length > 0 && (
        <details className="note__earlier">
          <summary>{t('earlier', { count: note.earlier.length })}</summary>
          <ol>
            {note.earlier.map((text) => (
              <li key={text.number}>
                <time dateTime={text.at} className="ui-second">
                  {shortInstant(text.at)}
                </time>
                <p className="note__text" dir="auto">
                  {text.text}
                </p>
              </li>
            ))}
          </ol>
        </details>
      )}
      <Suspense fallback={null}>
        {act === 'amend' && <AmendNote note={note} onClose={close} />}
        {act === 'narrow' && <NarrowNote note={note} onClose={close} />}
        {act === 'open-to' && <OpenNoteTo note={note} onClose={close} />}
        {act === 'strike' && <StrikeNote note={note} onClose={close} />}
        {act === 'openings' && <NoteOpenings note={note} onClose={close} />}
      </Suspense>
    </article>
  );
}

function Acts({ note, open, onAct }: { note: Note; open: boolean; onAct: (act: Act) => void }) {
  const { t } = useTranslation('notes');
  const can = (action: Note['can'][number]) => note.can.includes(action);
  const standing = note.struckAt === null;
  const item = (id: Act, allowed: boolean): MenuItem | false =>
    allowed && { id, label: t(`acts.${id}`), onPick: () => onAct(id) };
  const items = [
    item('amend', open && standing && can('note.amend')),
    item('narrow', standing && can('note.narrow') && note.units.length > 1),
    item('open-to', open && standing && can('note.open-to')),
    item('openings', can('note.read-openings')),
    item('strike', standing && can('note.strike')),
  ].filter((each) => each !== false);
  if (items.length === 0) return null;
  if (items.length === 1) {
    return (
      <Button variant="tertiary" onClick={items[0]!.onPick}>
        {items[0]!.label}
      </Button>
    );
  }
  return <Menu align="end" className="ui-chip" label={t('acts.label')} groups={[{ items }]} />;
}
