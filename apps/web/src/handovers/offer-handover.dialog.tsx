import './handovers.css';
import { HANDOVER_REASONS, LONGEST_TEXT, type HandoverReason } from '@samspel/contract';
import { Button, Dialog, InlineMessage, RadioGroup, TextArea } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { UnitField, type ChosenUnit } from '../authorities/unit-field';
import { useUnitName } from '../authorities/unit-name';
import type { CaseFrame } from '../cases/case-frame';
import { PersonTitle } from '../people/person-title';
import { DraftDialog } from '../platform/drafts/draft-dialog';
import { DraftStatus } from '../platform/drafts/draft-status';
import { useDraft, type Draft } from '../platform/drafts/use-draft';
import { useKeeping } from '../platform/drafts/use-keeping';
import { useLeaving } from '../platform/drafts/use-leaving';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { missingMoveConsent, MoveConsentFields, NO_MOVE_CONSENT, type MoveConsentValues } from './move-consent-fields';
import { useOffer } from './handovers.queries';
import { WhatGoesAlong } from './what-goes-along';

interface OfferValues {
  reason: HandoverReason | '';
  unit: ChosenUnit | null;
  consent: MoveConsentValues;
  message: string;
}

const EMPTY: OfferValues = { reason: '', unit: null, consent: NO_MOVE_CONSENT, message: '' };
const REASONS = Object.keys(HANDOVER_REASONS) as HandoverReason[];

export interface OfferHandoverProps {
  frame: CaseFrame;
  onClose: () => void;
}

/** To another unit, which has to accept it. To a colleague of the own unit a case is given at once, in a dialog of its own. */
export function OfferHandover(props: OfferHandoverProps) {
  const { t } = useTranslation('handovers');
  const { view } = props.frame;
  const draft = useDraft<OfferValues>('handover', view.id, view.id);
  return (
    <DraftDialog draft={draft} title={t('offer.title')} onClose={props.onClose}>
      <OfferForm {...props} draft={draft} />
    </DraftDialog>
  );
}

function OfferForm({ frame: { view }, onClose, draft }: OfferHandoverProps & { draft: Draft<OfferValues> }) {
  const { t } = useTranslation('handovers');
  const offer = useOffer();
  const unitName = useUnitName();
  const form = useForm<OfferValues, unknown>({
    initial: { ...EMPTY, ...draft.found },
    noun: 'handovers',
    check: ({ reason, unit, consent }) => ({
      reason: reason ? undefined : 'choose-reason',
      unitId: reason && !unit ? 'choose-unit' : undefined,
      ...(reason === 'moved' && missingMoveConsent(consent)),
    }),
    save: (values) => offer.mutateAsync({ params: { caseId: view.id }, body: bodyOf(values) }),
    onSaved: () => {
      void draft.discard();
      onClose();
    },
  });
  const { values, changed } = form;
  const { reason, unit } = values;
  useKeeping(draft, form, (typed) => typed);
  const { close, discard } = useLeaving({ draft, values, onClose, discarded: t('offer.draft-discarded') });
  const { onChange, ...reasonField } = form.field('reason');
  return (
    <Dialog
      title={t('offer.title')}
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
            {unit ? t('offer.do-to', { unit: unitName(unit) }) : t('offer.do')}
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
        <FormErrors form={form} noun="handovers" />
        <p>{t('offer.text')}</p>
        <RadioGroup
          {...reasonField}
          label={t('reason')}
          options={REASONS.map((each) => ({ value: each, label: t(`reasons.${each}`), hint: t(`leads-to.${each}`) }))}
          onChange={(next) => {
            onChange(next);
            // A unit that the new reason does not lead to does not go along.
            if (unit && !fits(next, unit)) form.set('unit', null);
          }}
        />
        {reason && (
          <UnitField
            label={t('unit')}
            hint={t('unit-hint')}
            sectors={HANDOVER_REASONS[reason]}
            fits={(one) => one.id !== view.responsibleUnit.id && fits(reason, one)}
            value={unit}
            field={form.at('unitId')}
            onChange={(next) => {
              form.set('unit', next);
              form.mended('unitId');
            }}
          />
        )}
        {reason === 'moved' && (
          <fieldset className="ui-stack">
            <legend className="form-legend">{t('consent.title')}</legend>
            <p className="ui-second">{t('consent.text')}</p>
            <MoveConsentFields
              value={values.consent}
              onChange={(consent) => form.set('consent', consent)}
              at={(name) => form.at(`consent/${name}`)}
              spoken={view.person.languages}
            />
          </fieldset>
        )}
        {reason && (
          <>
            <TextArea
              label={t('message')}
              optional
              hint={t('message-hint')}
              rows={3}
              limit={LONGEST_TEXT}
              {...form.field('message')}
            />
            <WhatGoesAlong />
            <InlineMessage tone="info">{t('offer.until-accepted')}</InlineMessage>
          </>
        )}
      </form>
    </Dialog>
  );
}

const fits = (reason: HandoverReason | '', { sector }: Pick<ChosenUnit, 'sector'>) =>
  reason !== '' && (HANDOVER_REASONS[reason] as readonly string[]).includes(sector);

function bodyOf({ reason, unit, consent, message }: OfferValues) {
  const { givenHow, ...rest } = consent;
  return {
    unitId: unit!.id,
    reason: reason as HandoverReason,
    message: message.trim() || null,
    consent: reason === 'moved' && givenHow !== '' ? { ...rest, givenBy: rest.givenBy.trim(), givenHow } : null,
  };
}
