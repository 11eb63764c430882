import '../people/person.css';
import { cases, type ResponseOf } from '@samspel/contract';
import { Alert, Button, SkeletonRows } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { checkPerson, detailsOf, NOBODY, type PersonValues } from '../people/person-form';
import { PersonFields } from '../people/person-fields';
import { DraftStatus } from '../platform/drafts/draft-status';
import { useDraft, type Draft } from '../platform/drafts/use-draft';
import { useKeeping } from '../platform/drafts/use-keeping';
import { NotAllowed } from '../platform/errors/not-found';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import type { Answer } from '../platform/http/call';
import { isProblem, Problem } from '../platform/http/problem';
import { PageTitle } from '../platform/layout/page-title';
import { useMembership, useSession } from '../platform/session/session-provider';
import { KnownAlready } from './known-already';
import { useOpenCase } from './cases.queries';

/** Opens a case of somebody of whom little is known: a name, a language and whether an interpreter is needed are enough. */
export function OpenCasePage() {
  const { t } = useTranslation('cases');
  const session = useSession();
  const unitId = useMembership()?.unit.id;
  if (!session.can.includes('case.open') || !unitId) return <NotAllowed ask={t('open.not-allowed')} />;
  return (
    <div className="page">
      <PageTitle title={t('open.title')} note={t('open.note')} />
      <WithDraft unitId={unitId} />
    </div>
  );
}

/** A case that is not opened yet has no id: its draft is kept under the own unit. */
function WithDraft({ unitId }: { unitId: string }) {
  const draft = useDraft<PersonValues>('case', unitId);
  if (draft.found === undefined) return <SkeletonRows rows={8} />;
  return <OpenCaseForm draft={draft} />;
}

function OpenCaseForm({ draft }: { draft: Draft<PersonValues> }) {
  const { t } = useTranslation('cases');
  const navigate = useNavigate();
  const open = useOpenCase();
  const form = useForm<PersonValues, Answer<ResponseOf<typeof cases.open>>>({
    initial: NOBODY,
    typed: draft.found ? { ...NOBODY, ...draft.found } : undefined,
    noun: 'people',
    check: checkPerson,
    save: (values) => open.mutateAsync({ body: { person: detailsOf(values) } }).catch(withoutPerson),
    onSaved: ({ data }) => {
      void draft.discard();
      void navigate(`/cases/${data.id}`, { replace: true });
    },
  });
  useKeeping(draft, form, (values) => values);
  const startOver = () => {
    form.reset(NOBODY);
    void draft.discard();
  };

  return (
    <form {...form.form} className="person-page">
      {draft.found && (
        <Alert tone="info" actions={<Button onClick={startOver}>{t('open.start-over')}</Button>}>
          {t('open.draft-found')}
        </Alert>
      )}
      <FormErrors form={form} noun="people" />
      <div className="person-page__sections">
        <PersonFields form={form} afterIdentity={<KnownAlready person={form.values} />} />
      </div>
      <div className="person-page__foot">
        <Button type="submit" variant="primary" busy={form.busy}>
          {t('open.do')}
        </Button>
        <Button variant="tertiary" onClick={() => void draft.flush().then(() => navigate('/'))}>
          {t('open.leave')}
        </Button>
        <span role="status">
          <DraftStatus draft={draft} />
        </span>
      </div>
    </form>
  );
}

/** The request carries the person inside: its faults are those of the form's fields. */
function withoutPerson(error: unknown): never {
  if (!isProblem(error)) throw error;
  const errors = error.errors.map((fault) => ({ ...fault, pointer: fault.pointer.replace(/^\/person(?=\/|$)/, '') }));
  throw new Problem(error.status, error.code, errors, error.requestId, error.detail, error.retryAfter);
}
