import './child.css';
import type { NextStep } from '@samspel/contract';
import {
  Alert,
  Button,
  HatSchoolIcon,
  PersonGroupIcon,
  SkeletonRows,
  StatusLabel,
  TeddyBearIcon,
  useMedia,
} from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams, useSearchParams } from 'react-router';
import { useUnitName } from '../authorities/unit-name';
import { participationsQuery } from '../participations/participations.queries';
import { PersonTitle } from '../people/person-title';
import { Loaded } from '../platform/errors/loaded';
import { useArrival, useDocumentTitle } from '../platform/layout/page-title';
import { useMembership } from '../platform/session/session-provider';
import { AccessEnded } from './access-ended';
import type { CaseFrame, CaseView } from './case-frame';
import { useWatch } from './use-watch';
import { mayNow } from './case-frame';
import { caseQuery } from './cases.queries';
import { ChildAnswer } from './child-answer';
import { Children } from './child-children';
import { Earlier } from './child-earlier';
import { ChildNote } from './child-note';
import { ChildSide, Family } from './child-side';

export function ChildPage() {
  const { caseId = '' } = useParams();
  // Keyed: nothing about one child may be seen, not even for a moment, under the name of another.
  return <OneChild key={caseId} caseId={caseId} />;
}

function OneChild({ caseId }: { caseId: string }) {
  const [ended, setEnded] = useState<CaseView | null>(null);
  return ended ? <AccessEnded last={ended} /> : <Found caseId={caseId} onEnded={setEnded} />;
}

function Found({ caseId, onEnded }: { caseId: string; onEnded: (last: CaseView) => void }) {
  const found = useQuery(caseQuery(caseId));
  return (
    <Loaded page of={found} skeleton={<ChildSkeleton />}>
      {(view, etag) =>
        view.part === 'contributor' ? (
          <Child frame={{ view, etag: etag ?? '', open: true }} onEnded={onEnded} />
        ) : (
          <Navigate to={`/cases/${view.id}`} replace />
        )
      }
    </Loaded>
  );
}

/** One child, one question, one answer; beside it only whom to ring, how to speak with the family and why one sees this. */
function Child({ frame, onEnded }: { frame: CaseFrame; onEnded: (last: CaseView) => void }) {
  const { t } = useTranslation('cases');
  const { view } = frame;
  useWatch(view, onEnded);
  const unitId = useMembership()?.unit.id;
  const parts = useQuery(participationsQuery(view.id));
  const own = parts.data?.data.items.find(({ unit }) => unit.id === unitId);
  const wide = useMedia('(min-width: 1000px)');
  const withList = useMedia('(min-width: 1200px)');
  const [search] = useSearchParams();
  const asked = search.get('task');
  const waiting = view.steps.filter(isMine);
  // What one began with stays in front of one until it is done, whatever comes meanwhile.
  const [taskId, setTaskId] = useState(() => (asked ?? waiting[0]?.taskId) || null);
  const [sent, setSent] = useState<string | null>(null);
  const [noting, setNoting] = useState(false);
  useDocumentTitle(t('child.title'));

  const more = waiting.filter((step) => step.taskId !== taskId);
  const shown = taskId ?? (sent ? null : (waiting[0]?.taskId ?? null));
  const startNote = () => {
    setSent(null);
    setNoting(true);
  };
  return (
    <div className="child-page">
      {withList && <Children current={view.id} />}
      <div className="child-page__main">
        <Head frame={frame} />
        {sent && (
          <Alert tone="success" live title={sent}>
            {more.length === 0 && t('child.sent-text')}
          </Alert>
        )}
        {noting ? (
          <ChildNote
            frame={frame}
            own={own}
            withWhy={!wide}
            onClose={() => setNoting(false)}
            onSent={(words) => {
              setNoting(false);
              setSent(words);
            }}
          />
        ) : shown ? (
          <ChildAnswer
            key={shown}
            taskId={shown}
            frame={frame}
            own={own}
            withWhy={!wide}
            onSent={(words) => {
              setTaskId(null);
              setSent(words);
            }}
            onHandedBack={() => {
              setTaskId(null);
              setSent(t('child.handed-back'));
            }}
          />
        ) : (
          <NothingWaits frame={frame} onNote={startNote} said={sent !== null} />
        )}
        {more.length > 0 && !noting && (
          <Waiting
            steps={more}
            onPick={(id) => {
              setSent(null);
              setTaskId(id);
            }}
          />
        )}
        <Earlier
          frame={frame}
          action={
            !noting &&
            shown &&
            mayNow(frame, 'note.write') && <Button onClick={startNote}>{t('child.write-note')}</Button>
          }
        />
        {!wide && <Family view={view} />}
      </div>
      {wide && <ChildSide frame={frame} own={own} />}
    </div>
  );
}

type TaskStep = NextStep & { taskId: string };
const isMine = (step: NextStep): step is TaskStep =>
  step.kind === 'task' && step.turn === 'mine' && step.taskId !== null;

function Head({ frame: { view } }: { frame: CaseFrame }) {
  const { t } = useTranslation('cases');
  const unit = useMembership()?.unit;
  const unitName = useUnitName();
  const heading = useRef<HTMLHeadingElement>(null);
  useArrival(heading);
  return (
    <header className="child-head">
      <span className="child-head__mark">
        {unit?.sector === 'early-childhood-education' ? (
          <TeddyBearIcon aria-hidden fontSize={28} />
        ) : unit?.sector === 'education' ? (
          <HatSchoolIcon aria-hidden fontSize={28} />
        ) : (
          <PersonGroupIcon aria-hidden fontSize={28} />
        )}
      </span>
      <div>
        <h1 ref={heading} tabIndex={-1} className="child-head__name">
          {view.childFirstName ? <bdi>{view.childFirstName}</bdi> : <PersonTitle person={view.person} />}
        </h1>
        <p className="child-head__where">
          {[view.childGroup && t('child.group', { group: view.childGroup }), unit && unitName(unit)]
            .filter(Boolean)
            .join(', ')}
        </p>
      </div>
    </header>
  );
}

/** Nothing is asked; one may tell. After sending, the same without saying it twice. */
function NothingWaits({ frame, onNote, said }: { frame: CaseFrame; onNote: () => void; said: boolean }) {
  const { t } = useTranslation('cases');
  const { view } = frame;
  const others = view.steps.some((step) => step.turn === 'others');
  return (
    <section className="child-nothing" aria-label={t('child.now')}>
      {!said && (
        <p>
          {others ? (
            <StatusLabel status="waiting">{t('child.adviser-reads')}</StatusLabel>
          ) : (
            <StatusLabel status="done">{t('child.nothing-waits')}</StatusLabel>
          )}
        </p>
      )}
      {mayNow(frame, 'note.write') && (
        <div>
          <Button variant="primary" onClick={onNote}>
            {t('child.write-note')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** What waits besides, by its question. */
function Waiting({ steps, onPick }: { steps: readonly TaskStep[]; onPick: (taskId: string) => void }) {
  const { t } = useTranslation('cases');
  return (
    <section className="child-more" aria-labelledby="child-more">
      <h2 id="child-more" className="child-heading">
        {t('child.more')}
      </h2>
      <ul>
        {steps.map((step) => (
          <li key={step.taskId}>
            <Button variant="tertiary" onClick={() => onPick(step.taskId)}>
              {step.title}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChildSkeleton() {
  return (
    <div className="child-page">
      <div className="child-page__main">
        <SkeletonRows rows={6} />
      </div>
    </div>
  );
}
