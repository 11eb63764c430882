import './open-on-duty.css';
import type { DutyPurpose } from '@samspel/contract';
import { Button, Dialog, RadioGroup, SearchBox } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PersonTitle } from '../people/person-title';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { unitCasesQuery, useOpenOnDuty } from './cases.queries';

const PURPOSES = Object.keys({
  'client-contact': true,
  'urgent-matter': true,
  'adviser-absent': true,
  'meeting-cover': true,
} satisfies Record<DutyPurpose, true>) as DutyPurpose[];
const PAUSE_MS = 250;

/** A colleague's case of the own unit, opened for a purpose from a list: for today, logged, and told to the adviser. */
export function OpenOnDuty({ asked = '', onClose }: { asked?: string; onClose: () => void }) {
  const { t } = useTranslation('cases');
  const navigate = useNavigate();
  const [typed, setTyped] = useState(asked);
  const [q, setQ] = useState(asked.trim());
  const found = useQuery(unitCasesQuery(q));
  const openOnDuty = useOpenOnDuty();
  const form = useForm({
    initial: { caseId: '', purpose: '' as DutyPurpose | '' },
    noun: 'cases',
    check: ({ caseId, purpose }) => ({
      caseId: caseId ? undefined : 'choose-case',
      purpose: purpose ? undefined : 'choose-purpose',
    }),
    save: ({ caseId, purpose }) =>
      openOnDuty.mutateAsync({ params: { caseId }, body: { purpose: purpose as DutyPurpose } }),
    onSaved: ({ data }) => {
      onClose();
      void navigate(`/cases/${data.id}`);
    },
  });
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const hits = q.length >= 2 ? found.data?.data.items : undefined;
  const [chosen, setChosen] = useState<NonNullable<typeof hits>[number] | null>(null);
  const { id: boxId, error } = form.field('caseId');
  return (
    <Dialog
      title={t('duty.title')}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" busy={form.busy} onClick={() => void form.submit()}>
            {t('duty.do')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('case.cancel')}
          </Button>
        </>
      }
    >
      <form {...form.form} className="ui-stack">
        <FormErrors form={form} noun="cases" kept="" />
        <p>{t('duty.text')}</p>
        <div id={boxId} className="on-duty-search">
          <p className="on-duty-search__label" aria-hidden="true">
            {t('duty.search')}
          </p>
          <SearchBox
            label={t('duty.search')}
            placeholder=""
            value={typed}
            onChange={(words) => {
              setTyped(words);
              setChosen(null);
              form.set('caseId', '');
            }}
            hits={chosen ? undefined : hits}
            hitId={(hit) => hit.caseId}
            searching={found.isFetching}
            onPick={(hit) => {
              setChosen(hit);
              form.set('caseId', hit.caseId);
              setTyped(hit.number);
            }}
          >
            {(hit) => (
              <>
                <span className="ui-strong">
                  <PersonTitle person={hit} />
                </span>
                <span className="ui-second ui-block">{[hit.number, hit.adviser].filter(Boolean).join(' · ')}</span>
              </>
            )}
          </SearchBox>
          {error && <p className="ui-field-error">{error}</p>}
        </div>
        {chosen && (
          <p role="status">
            <strong>
              <PersonTitle person={chosen} />
            </strong>
            <span className="ui-second ui-block">
              {t('duty.adviser', { number: chosen.number, adviser: chosen.adviser ?? '–' })}
            </span>
          </p>
        )}
        <RadioGroup
          label={t('duty.purpose')}
          options={PURPOSES.map((purpose) => ({ value: purpose, label: t(`duty.purposes.${purpose}`) }))}
          {...form.field('purpose')}
        />
      </form>
    </Dialog>
  );
}
