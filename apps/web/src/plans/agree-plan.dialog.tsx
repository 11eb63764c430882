import { plans, type AgreedWay, type ClientGot, type PersonRef } from '@samspel/contract';
import { Button, DateField, Dialog, isDay, RadioGroup } from '@samspel/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { aroundCase } from '../cases/cases.queries';
import { PersonTitle } from '../people/person-title';
import { today } from '../platform/dates';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { isProblem, type Problem } from '../platform/http/problem';
import { useChange } from '../platform/http/use-change';
import { AGREED_WAYS } from './measure-words';
import type { Plan } from './plans.queries';

export interface AgreePlanProps {
  plan: Plan;
  person: PersonRef;
  etag: string;
  onClose: () => void;
  /** The plan itself lacks something: said at its fields. */
  onRefused: (problem: Problem) => void;
  onDone: () => void;
}

/** When, in which way and with or without an interpreter the plan was agreed. From then on it is frozen. */
export function AgreePlan({ plan, person, etag, onClose, onRefused, onDone }: AgreePlanProps) {
  const { t } = useTranslation('plans');
  const navigate = useNavigate();
  const cache = useQueryClient();
  const agree = useChange(plans.agree);
  const form = useForm({
    initial: {
      agreedOn: today(),
      way: '' as AgreedWay | '',
      signedOn: '',
      clientGot: '' as ClientGot | '',
      interpreterPresent: '' as 'yes' | 'no' | '',
    },
    etag,
    noun: 'plans',
    check: ({ agreedOn, way, signedOn, clientGot, interpreterPresent }) => ({
      agreedOn: agreedOn ? undefined : 'date-missing',
      way: way ? undefined : 'choose-way',
      signedOn: way !== 'signed' || isDay(signedOn) ? undefined : signedOn ? 'date-unreadable' : 'signing-missing',
      clientGot: clientGot ? undefined : 'choose-client-got',
      interpreterPresent: interpreterPresent ? undefined : 'choose-interpreter',
    }),
    save: ({ agreedOn, way, signedOn, clientGot, interpreterPresent }, under) =>
      agree
        .mutateAsync({
          params: { planId: plan.id },
          body: {
            agreedOn,
            way: way as AgreedWay,
            signedOn: way === 'signed' ? signedOn : null,
            clientGot: clientGot as ClientGot,
            interpreterPresent: interpreterPresent === 'yes',
          },
          ifMatch: under,
        })
        .catch((error: unknown) => {
          if (isProblem(error) && error.errors.some(({ pointer }) => OF_THE_PLAN.test(pointer))) onRefused(error);
          throw error;
        }),
    onSaved: () => {
      onDone();
      // First away from what is no draft any more, then read anew.
      void Promise.resolve(navigate(`/cases/${plan.caseId}/plan`)).then(() =>
        Promise.all([['plans'], ...aroundCase(plan.caseId)].map((queryKey) => cache.invalidateQueries({ queryKey }))),
      );
    },
  });
  return (
    <Dialog
      title={t('agree.title', { number: plan.number })}
      subtitle={<PersonTitle person={person} />}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" busy={form.busy} onClick={() => void form.submit()}>
            {t('agree.do')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <form {...form.form} className="ui-stack">
        <FormErrors form={form} noun="plans" />
        <p>{t('agree.frozen')}</p>
        <DateField label={t('agree.on')} max={today()} {...form.field('agreedOn')} />
        <RadioGroup
          label={t('agree.way')}
          hint={t('agree.way-law')}
          options={AGREED_WAYS.map((way) => ({ value: way, label: t(`agreed-ways.${way}`) }))}
          {...form.field('way')}
        />
        {form.values.way === 'signed' && (
          <DateField label={t('agree.signed-on')} max={today()} {...form.field('signedOn')} />
        )}
        <RadioGroup
          label={t('agree.client-got')}
          hint={t('agree.client-got-law')}
          layout="row"
          options={CLIENT_GOT.map((value) => ({ value, label: t(`client-got.${value}`) }))}
          {...form.field('clientGot')}
        />
        <RadioGroup
          label={t('agree.interpreter')}
          layout="row"
          options={[
            { value: 'yes', label: t('agree.interpreter-yes') },
            { value: 'no', label: t('agree.interpreter-no') },
          ]}
          {...form.field('interpreterPresent')}
        />
      </form>
    </Dialog>
  );
}

const CLIENT_GOT: readonly ClientGot[] = ['given', 'shown'];
const OF_THE_PLAN =
  /^\/(goals|validFrom|validUntil|ownWish|justification|longTermGoal|upperSecondaryReason|followUp|jobSearch|rightsToldOn|childOpinion)/;
