import './assessment.css';
import { Button, NothingYet, Select, SkeletonRows } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import type { CaseFrame } from '../cases/case-frame';
import { caseQuery } from '../cases/cases.queries';
import { PersonTitle } from '../people/person-title';
import { fullDay } from '../platform/dates';
import { Loaded } from '../platform/errors/loaded';
import { NotAllowed } from '../platform/errors/not-found';
import { PageTitle } from '../platform/layout/page-title';
import { AssessmentBar } from './assessment-bar';
import { AssessmentEditor } from './assessment-editor';
import { AssessmentReading } from './assessment-reading';
import { assessmentsQuery, type Assessment } from './assessments.queries';
import { StartAssessment } from './start-assessment.dialog';

/** The assessment of skills and need of integration services (681/2023 §14): written while it goes on, read afterwards. */
export function AssessmentPage() {
  const { caseId = '' } = useParams();
  const found = useQuery(caseQuery(caseId));
  return (
    <Loaded page of={found} skeleton={<SkeletonRows rows={8} />}>
      {(view, etag) => (
        // Keyed: nothing of one case may be seen under the name of another.
        <OfCase key={caseId} frame={{ view, etag: etag ?? '', open: view.status !== 'ended' }} />
      )}
    </Loaded>
  );
}

function OfCase({ frame }: { frame: CaseFrame }) {
  const { t } = useTranslation('assessments');
  const found = useQuery({ ...assessmentsQuery(frame.view.id), enabled: frame.view.can.includes('assessment.read') });
  if (!frame.view.can.includes('assessment.read')) return <NotAllowed />;
  return (
    <Loaded
      of={found}
      skeleton={
        <>
          <AssessmentBar frame={frame}>
            <PageTitle title={t('title')} />
          </AssessmentBar>
          <SkeletonRows rows={8} />
        </>
      }
    >
      {({ items }) => <Assessments frame={frame} items={items} />}
    </Loaded>
  );
}

function Assessments({ frame, items }: { frame: CaseFrame; items: readonly Assessment[] }) {
  const { t } = useTranslation('assessments');
  const [search, setSearch] = useSearchParams();
  const [starting, setStarting] = useState(false);
  const [concluded, setConcluded] = useState<string | null>(null);
  const mayStart = frame.open && frame.view.can.includes('assessment.start');
  const shown = items.find(({ id }) => id === search.get('of')) ?? items[0];
  const dialog = starting && <StartAssessment frame={frame} onClose={() => setStarting(false)} />;
  const start = mayStart && items.every(({ concludedOn }) => concludedOn !== null) && (
    <Button variant={shown ? 'secondary' : 'primary'} onClick={() => setStarting(true)}>
      {t(shown ? 'start.again' : 'start.do')}
    </Button>
  );

  if (!shown) {
    return (
      <>
        <AssessmentBar frame={frame}>
          <PageTitle title={t('title')} note={<PersonTitle person={frame.view.person} />} />
        </AssessmentBar>
        <div className="page">
          <NothingYet title={t('none')} action={start || undefined}>
            {t(mayStart ? 'none-text' : 'none-wait')}
          </NothingYet>
        </div>
        {dialog}
      </>
    );
  }
  if (shown.concludedOn === null && shown.can.includes('assessment.write')) {
    return (
      <AssessmentEditor key={shown.id} frame={frame} assessment={shown} onConcluded={() => setConcluded(shown.id)} />
    );
  }
  const others = items.length > 1 && (
    <Select
      label={t('which')}
      hideLabel
      options={items.map((each) => ({
        value: each.id,
        label: t(each.concludedOn ? 'one-concluded' : 'one-going-on', {
          day: fullDay(each.concludedOn ?? each.startedOn),
        }),
      }))}
      value={shown.id}
      onChange={(id) => setSearch(id === items[0]?.id ? {} : { of: id }, { replace: true })}
    />
  );
  return (
    <>
      <AssessmentReading
        key={shown.id}
        frame={frame}
        assessment={shown}
        justConcluded={concluded === shown.id}
        choice={others}
        start={start}
      />
      {dialog}
    </>
  );
}
