import { Button, SkeletonRows, Tag, useShortcuts } from '@samspel/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFrame } from '../cases/case-frame';
import { useUnitsTakingPart } from '../participations/use-units-taking-part';
import { PersonTitle } from '../people/person-title';
import { SaveStatus } from '../platform/drafts/save-status';
import { useDraft, type Draft } from '../platform/drafts/use-draft';
import { useKeeping } from '../platform/drafts/use-keeping';
import { FormConflict } from '../platform/form/form-conflict';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { etagOf } from '../platform/http/etag';
import { PageTitle } from '../platform/layout/page-title';
import { PageParts } from '../platform/layout/page-parts';
import { useCurrentPart } from '../platform/layout/use-current-part';
import { AssessmentBar } from './assessment-bar';
import {
  atFields,
  checkAssessment,
  differences,
  SECTIONS,
  valuesOf,
  writeOf,
  type AssessmentDraft,
} from './assessment-form';
import { AssessmentInterview, AssessmentSectionFields } from './assessment-sections';
import { useFieldLabels, useShownValue } from './assessment-labels';
import { useAssessmentParts } from './assessment-parts';
import { assessmentQuery, useWriteAssessment, type Assessment } from './assessments.queries';
import { ConcludeAssessment } from './conclude-assessment.dialog';
import { ConclusionSection } from './conclusion-section';

export interface AssessmentEditorProps {
  frame: CaseFrame;
  assessment: Assessment;
  onConcluded: () => void;
}

/** Written while the person sits beside: what is typed is kept at once, and saved for the others when one says so. */
export function AssessmentEditor(props: AssessmentEditorProps) {
  const { id, caseId } = props.assessment;
  const draft = useDraft<AssessmentDraft>('assessment', id, caseId);
  if (draft.found === undefined) return <SkeletonRows rows={8} />;
  return <Editor {...props} draft={draft} />;
}

function Editor({ frame, assessment, onConcluded, draft }: AssessmentEditorProps & { draft: Draft<AssessmentDraft> }) {
  const { t } = useTranslation('assessments');
  const cache = useQueryClient();
  const write = useWriteAssessment();
  const labels = useFieldLabels();
  const show = useShownValue(useUnitsTakingPart(frame, assessment.units));
  // What it began with; a later reading of the same record does not take the place of what is typed.
  const [begun] = useState(() => begin(assessment, draft.found ?? null));
  // What is saved, and under which version: what is kept as a draft is the difference.
  const base = useRef({ values: begun.values, etag: begun.etag });
  const [savedAt, setSavedAt] = useState<string>();
  // The version that is concluded, while one says how.
  const [concluding, setConcluding] = useState<string | null>(null);
  const params = { assessmentId: assessment.id };

  const form = useForm({
    initial: begun.values,
    typed: begun.typed,
    etag: begun.etag,
    noun: 'assessments',
    check: checkAssessment,
    save: async (values, under) => {
      const answer = await write.mutateAsync({ params, body: writeOf(values), ifMatch: under }).catch(atFields(values));
      return { sent: values, etag: answer.etag ?? etagOf(answer.data) };
    },
    onSaved: ({ sent, etag: now }) => {
      form.rebase({ values: sent, etag: now });
      base.current = { values: sent, etag: now };
      setSavedAt(new Date().toISOString());
      void saved(sent);
    },
    readAgain: async () => {
      const { data } = await cache.fetchQuery({ ...assessmentQuery(assessment.id), staleTime: 0 });
      return { values: valuesOf(data), etag: etagOf(data) };
    },
  });
  const { saved } = useKeeping(draft, form, (values) => ({
    etag: base.current.etag,
    typed: differences(base.current.values, values),
  }));
  useShortcuts([{ keys: 'ctrl+s', label: t('save'), inFields: true, run: () => void form.submit() }]);

  const parts = useAssessmentParts(form.values);
  const [current, go] = useCurrentPart(parts.map((part) => part.id));
  const conclude = async () => {
    if (form.changed && !(await form.submit())) return;
    setConcluding(base.current.etag);
  };
  const mayConclude = frame.open && assessment.can.includes('assessment.conclude');

  return (
    <>
      <form {...form.form}>
        <AssessmentBar frame={frame}>
          <PageTitle
            title={t('title')}
            note={<PersonTitle person={frame.view.person} />}
            actions={
              <>
                <SaveStatus draft={draft} changed={form.changed} savedAt={savedAt} />
                <Button type="submit" variant={mayConclude ? 'secondary' : 'primary'} busy={form.busy}>
                  {t('save')}
                </Button>
                {mayConclude && (
                  <Button variant="primary" onClick={() => void conclude()}>
                    {t('conclude.open')}
                  </Button>
                )}
              </>
            }
          >
            <Tag tone="neutral">{t('going-on')}</Tag>
          </PageTitle>
        </AssessmentBar>
        <PageParts
          label={t('parts-label')}
          parts={parts}
          current={current}
          to={(id) => `#${id}`}
          onGo={(id, event) => {
            event.preventDefault();
            go(id);
          }}
        >
          <FormErrors form={form} noun="assessments" kept={t('kept')} />
          <FormConflict form={form} labels={labels} show={show} />
          <AssessmentInterview form={form} frame={frame} assessment={assessment} />
          {SECTIONS.map((section) => (
            <AssessmentSectionFields key={section} section={section} form={form} />
          ))}
          <ConclusionSection
            values={form.values}
            action={
              mayConclude && (
                <Button variant="primary" onClick={() => void conclude()}>
                  {t('conclude.open')}
                </Button>
              )
            }
          />
        </PageParts>
      </form>
      {concluding && (
        <ConcludeAssessment
          assessment={assessment}
          values={form.values}
          etag={concluding}
          onClose={() => setConcluding(null)}
          onRefused={(problem) => {
            setConcluding(null);
            form.refuse(problem);
          }}
          onConcluded={onConcluded}
        />
      )}
    </>
  );
}

/**
 * Unsaved text of before is laid over what is saved now. When somebody has saved meanwhile, it goes under the version
 * that it was typed under: saving then shows both.
 */
function begin(assessment: Assessment, draft: AssessmentDraft | null) {
  const values = valuesOf(assessment);
  const typed = draft ? { ...values, ...draft.typed } : values;
  const any = Object.keys(differences(values, typed)).length > 0;
  return { values, typed: any ? typed : undefined, etag: any ? draft!.etag : etagOf(assessment) };
}
