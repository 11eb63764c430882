import type { Basis } from '@samspel/contract';
import { basesFor, basisOf } from '@samspel/statute';
import { Button, DateField, Dialog, FieldRow, InlineMessage, RadioGroup, TextArea, TextField } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { UnitField, type ChosenUnit } from '../authorities/unit-field';
import { useUnitName } from '../authorities/unit-name';
import type { CaseFrame } from '../cases/case-frame';
import { PersonTitle } from '../people/person-title';
import { today } from '../platform/dates';
import { DraftDialog } from '../platform/drafts/draft-dialog';
import { DraftStatus } from '../platform/drafts/draft-status';
import { useDraft, type Draft } from '../platform/drafts/use-draft';
import { useKeeping } from '../platform/drafts/use-keeping';
import { useLeaving } from '../platform/drafts/use-leaving';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { ConsentFields, consentOf, missingConsent, NO_CONSENT, type ConsentValues } from '../consents/consent-fields';
import { ConsentText } from '../consents/consent-text';
import { participationsQuery, useInvite } from './participations.queries';
import { useBasisWords } from './use-basis-words';
import { TermsFields, usualTerms, type Terms } from './terms-fields';

interface InviteValues {
  unit: ChosenUnit | null;
  basis: Basis | '';
  terms: Terms;
  consent: ConsentValues;
  childFirstName: string;
  childGroup: string;
  message: string;
  endsOn: string;
}

const EMPTY: InviteValues = {
  unit: null,
  basis: '',
  terms: { reads: [], tells: [] },
  consent: NO_CONSENT,
  childFirstName: '',
  childGroup: '',
  message: '',
  endsOn: '',
};

export interface InviteUnitProps {
  frame: CaseFrame;
  onClose: () => void;
}

/** Which unit, on what it rests, and what that opens to it, before anything is sent. */
export function InviteUnit(props: InviteUnitProps) {
  const { t } = useTranslation('participations');
  const { view } = props.frame;
  const draft = useDraft<InviteValues>('invitation', view.id, view.id);
  return (
    <DraftDialog draft={draft} title={t('invite-unit')} onClose={props.onClose}>
      <InviteForm {...props} draft={draft} />
    </DraftDialog>
  );
}

function InviteForm({ frame: { view }, onClose, draft }: InviteUnitProps & { draft: Draft<InviteValues> }) {
  const { t } = useTranslation('participations');
  const invite = useInvite();
  const unitName = useUnitName();
  const form = useForm<InviteValues, unknown>({
    initial: { ...EMPTY, terms: usualTerms(draft.found?.basis), ...draft.found },
    noun: 'participations',
    check: ({ unit, basis, terms, consent }) => ({
      unitId: unit ? undefined : 'choose-unit',
      basis: unit && !basis ? 'choose-basis' : undefined,
      ...(basis &&
        basisOf(basis).consent && {
          ...missingConsent(consent, 'consent/'),
          reads: terms.reads.length + terms.tells.length === 0 ? 'names-nothing' : undefined,
        }),
    }),
    save: (values) => invite.mutateAsync({ params: { caseId: view.id }, body: bodyOf(values) }),
    onSaved: () => {
      void draft.discard();
      onClose();
    },
  });
  const { values, changed } = form;
  const { unit, basis } = values;
  const chosen = basis ? basisOf(basis) : null;
  useKeeping(draft, form, (typed) => typed);

  const { close, discard } = useLeaving({ draft, values, onClose, discarded: t('draft-discarded') });
  return (
    <Dialog
      title={t('invite-unit')}
      subtitle={
        <>
          <PersonTitle person={view.person} />, {view.number}
        </>
      }
      status={<DraftStatus draft={draft} />}
      onClose={close}
      footer={
        <>
          <Button variant="primary" busy={form.busy} onClick={() => void form.submit()}>
            {unit ? t('send-to', { unit: unitName(unit) }) : t('send')}
          </Button>
          <Button variant="tertiary" onClick={close}>
            {t('close-keep')}
          </Button>
          {(changed || draft.found) && (
            <Button variant="danger" className="dialog-end" onClick={discard}>
              {t('discard')}
            </Button>
          )}
        </>
      }
    >
      <form {...form.form} className="ui-stack">
        <FormErrors form={form} noun="participations" />
        <NewUnitField
          caseId={view.id}
          value={unit}
          field={form.at('unitId')}
          onChange={(next) => {
            form.set('unit', next);
            // What rests on a basis of the other unit's sector does not go along.
            form.set('basis', '');
          }}
        />
        {unit && (
          <BasisField
            unit={unit}
            field={{
              ...form.field('basis'),
              onChange: (next) => {
                form.set('basis', next);
                form.set('terms', usualTerms(next));
              },
            }}
          />
        )}
        {basis && (
          <TermsFields
            key={basis}
            basis={basis}
            value={values.terms}
            onChange={(terms) => form.set('terms', terms)}
            at={form.at}
          />
        )}
        {chosen?.consent && (
          <fieldset className="ui-stack">
            <legend className="form-legend">{t('facts.consent')}</legend>
            <ConsentFields
              value={values.consent}
              onChange={(consent) => form.set('consent', consent)}
              at={(name) => form.at(`consent/${name}`)}
              spoken={view.person.languages}
            />
            <ConsentText unit={unit ? unitName(unit) : ''} {...values.terms} until={values.consent.validUntil} />
          </fieldset>
        )}
        {chosen?.part === 'contributor' && (
          <FieldRow>
            <TextField
              label={t('child.first-name')}
              optional
              hint={t('child.first-name-hint')}
              maxLength={100}
              dir="auto"
              {...form.field('childFirstName')}
            />
            <TextField
              label={t('child.group')}
              optional
              hint={t('child.group-hint')}
              maxLength={100}
              dir="auto"
              {...form.field('childGroup')}
            />
          </FieldRow>
        )}
        {chosen && (
          <>
            <TextArea label={t('message')} optional hint={t('message-hint')} rows={3} {...form.field('message')} />
            <DateField
              label={t('facts.ends-on')}
              optional
              hint={t('ends-on-hint')}
              min={today()}
              {...form.field('endsOn')}
            />
            <InlineMessage tone="info">{t('until-accepted')}</InlineMessage>
          </>
        )}
      </form>
    </Dialog>
  );
}

interface NewUnitFieldProps {
  caseId: string;
  value: ChosenUnit | null;
  onChange: (unit: ChosenUnit | null) => void;
  field: { id: string; name: string; error?: string };
}

/** Units that are in already, or invited, are not offered. */
function NewUnitField({ caseId, ...rest }: NewUnitFieldProps) {
  const { t } = useTranslation('participations');
  const inside = useQuery(participationsQuery(caseId)).data?.data.items ?? [];
  const taken = new Set(
    inside.filter(({ status }) => status === 'accepted' || status === 'invited').map(({ unit }) => unit.id),
  );
  return <UnitField label={t('unit')} hint={t('unit-hint')} fits={({ id }) => !taken.has(id)} {...rest} />;
}

interface BasisFieldProps {
  unit: NonNullable<InviteValues['unit']>;
  field: { id: string; name: string; value: Basis | ''; onChange: (basis: Basis | '') => void; error?: string };
}

/** No default: whoever invites says on what it rests. */
function BasisField({ unit, field }: BasisFieldProps) {
  const { t } = useTranslation('participations');
  const basis = useBasisWords();
  return (
    <RadioGroup
      {...field}
      label={t('basis')}
      hint={t('basis-hint')}
      options={basesFor(unit.sector).map((each) => {
        const id = each.id as Basis;
        return { value: id, label: basis.words(id), hint: basis.section(id) };
      })}
    />
  );
}

function bodyOf({ unit, basis, terms, consent, childFirstName, childGroup, message, endsOn }: InviteValues) {
  const chosen = basisOf(basis as Basis);
  const contributor = chosen.part === 'contributor';
  return {
    unitId: unit!.id,
    basis: basis as Basis,
    reads: [...terms.reads],
    tells: [...terms.tells],
    consent: chosen.consent ? consentOf(consent) : null,
    message: message.trim() || null,
    childFirstName: contributor ? childFirstName.trim() || null : null,
    childGroup: contributor ? childGroup.trim() || null : null,
    endsOn: endsOn || null,
  };
}
