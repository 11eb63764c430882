import { CopyButton, Dialog, NothingYet, SkeletonRows } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAssessmentText, wholeText, type TextPart } from '../assessments/assessment-text';
import { assessmentsQuery } from '../assessments/assessments.queries';
import { useNoteText } from '../notes/note-text';
import { notesQuery } from '../notes/notes.queries';
import { plainName } from '../people/person-title';
import { usePlanText } from '../plans/plan-text';
import { planQuery, plansQuery } from '../plans/plans.queries';
import type { CaseFrame, CaseView } from './case-frame';

const NOTES = 100;

/** Plan, assessment and notes as plain text by section: the official registers want them typed too. */
export function CopyCase({ frame: { view }, onClose }: { frame: CaseFrame; onClose: () => void }) {
  const { t } = useTranslation('cases');
  return (
    <Dialog title={t('copy.title')} subtitle={`${plainName(view.person)}, ${view.number}`} onClose={onClose}>
      <div className="ui-stack ui-stack--24">
        <p>{t('copy.text')}</p>
        {view.can.includes('assessment.read') && <AssessmentParts caseId={view.id} />}
        {view.can.includes('plan.read-content') && <PlanParts view={view} />}
        {view.can.includes('note.list') && <NoteParts caseId={view.id} />}
      </div>
    </Dialog>
  );
}

function AssessmentParts({ caseId }: { caseId: string }) {
  const { t } = useTranslation('cases');
  const textOf = useAssessmentText();
  const found = useQuery(assessmentsQuery(caseId));
  const newest = found.data?.data.items[0];
  return <Parts title={t('copy.assessment')} parts={newest ? textOf(newest) : found.data && []} />;
}

function PlanParts({ view }: { view: CaseView }) {
  const { t } = useTranslation('cases');
  const textOf = usePlanText();
  const versions = useQuery(plansQuery(view.id));
  const items = versions.data?.data.items ?? [];
  const newest = items.find(({ state }) => state === 'agreed') ?? items[0];
  const plan = useQuery({ ...planQuery(newest?.id ?? ''), enabled: newest !== undefined });
  const title = newest ? t('copy.plan', { number: newest.number }) : t('copy.plan-none');
  return (
    <Parts
      title={title}
      parts={plan.data ? textOf(plan.data.data, view.person) : versions.data && !newest ? [] : undefined}
    />
  );
}

function NoteParts({ caseId }: { caseId: string }) {
  const { t } = useTranslation('cases');
  const textOf = useNoteText();
  const found = useQuery(notesQuery(caseId, { limit: NOTES }));
  const notes = found.data?.data.items.filter(({ text, struckAt }) => text !== null && struckAt === null);
  return <Parts title={t('copy.notes')} parts={notes?.map(textOf)} />;
}

function Parts({ title, parts }: { title: string; parts: readonly TextPart[] | undefined }) {
  const { t } = useTranslation('cases');
  if (!parts) return <SkeletonRows rows={3} lines={1} />;
  return (
    <section aria-label={title}>
      <div className="copy-part__head">
        <h3 className="preview__heading">{title}</h3>
        {parts.length > 1 && <CopyButton showLabel value={wholeText(parts)} label={t('copy.all')} />}
      </div>
      {parts.length === 0 && <NothingYet title={t('copy.nothing')} />}
      {parts.map((part) => (
        <div key={part.id} className="copy-part">
          <details>
            <summary>{part.title}</summary>
            <pre dir="auto">{part.text}</pre>
          </details>
          <CopyButton value={part.text} label={t('copy.one', { part: part.title })} />
        </div>
      ))}
    </section>
  );
}
