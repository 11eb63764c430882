import type { BesideLanguage, DocumentLanguage } from '@samspel/contract';
import { Button, Dialog, InlineMessage, RadioGroup, Select } from '@samspel/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../cases/case-frame';
import { plainName } from '../people/person-title';
import type { PlanSummary } from '../plans/plans.queries';
import { fullDay } from '../platform/dates';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import type { File } from '../platform/http/call';
import { useLanguageName } from '../platform/i18n/names';
import type { Review } from '../reviews/reviews.queries';
import { fetchPlan, fetchReview, fetchSummary, type Printing } from './documents.queries';
import { download } from './download';

const LANGUAGES = Object.keys({ fi: true, sv: true } satisfies Record<DocumentLanguage, true>) as DocumentLanguage[];
const BESIDE = Object.keys({
  en: true,
  ru: true,
  uk: true,
  ar: true,
  fa: true,
  so: true,
} satisfies Record<BesideLanguage, true>) as BesideLanguage[];

export function PrintPlan({ view, plan, onClose }: { view: CaseView; plan: PlanSummary; onClose: () => void }) {
  const { t } = useTranslation('documents');
  return (
    <PrintDialog
      title={t('plan-title', { number: plan.number })}
      view={view}
      fetch={(printing) => fetchPlan(plan.id, printing)}
      onClose={onClose}
    />
  );
}

export function PrintReview({ view, review, onClose }: { view: CaseView; review: Review; onClose: () => void }) {
  const { t } = useTranslation('documents');
  return (
    <PrintDialog
      title={t('review-title', { day: review.heldOn && fullDay(review.heldOn) })}
      view={view}
      fetch={(printing) => fetchReview(review.id, printing)}
      onClose={onClose}
    />
  );
}

export function PrintSummary({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useTranslation('documents');
  return (
    <PrintDialog
      title={t('summary-title')}
      note={t('summary-note')}
      view={view}
      fetch={(printing) => fetchSummary(view.id, printing)}
      onClose={onClose}
    />
  );
}

/** In which language, and beside which: the person's first, when it is one of those. */
function PrintDialog({
  title,
  note,
  view,
  fetch,
  onClose,
}: {
  title: string;
  note?: string;
  view: CaseView;
  fetch: (printing: Printing) => Promise<File>;
  onClose: () => void;
}) {
  const { t, i18n } = useTranslation('documents');
  const languageName = useLanguageName();
  const [made, setMade] = useState<string | null>(null);
  const form = useForm({
    initial: {
      language: (i18n.language === 'sv' ? 'sv' : 'fi') as DocumentLanguage | '',
      beside: besideOf(view.person.languages),
    },
    noun: 'documents',
    save: async ({ language, beside }) => {
      setMade(null);
      return fetch({ language: language || 'fi', beside: beside || undefined });
    },
    onSaved: (file) => {
      download(file);
      setMade(file.name);
    },
  });
  return (
    <Dialog
      title={title}
      subtitle={`${plainName(view.person)}, ${view.number}`}
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" busy={form.busy} onClick={() => void form.submit()}>
            {t('do')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t(made ? 'close' : 'cancel')}
          </Button>
        </>
      }
    >
      <form {...form.form} className="ui-stack">
        <FormErrors form={form} noun="documents" saving={false} />
        {note && <p>{note}</p>}
        <RadioGroup
          label={t('language')}
          layout="row"
          options={LANGUAGES.map((language) => ({ value: language, label: languageName(language) }))}
          {...form.field('language')}
        />
        <Select
          label={t('beside')}
          hint={t('beside-hint')}
          placeholder={t('alone')}
          options={BESIDE.map((language) => ({ value: language, label: languageName(language) }))}
          {...form.field('beside')}
        />
        {made && (
          <InlineMessage tone="success" live>
            {t('made', { name: made })}
          </InlineMessage>
        )}
      </form>
    </Dialog>
  );
}

function besideOf([first = '']: readonly string[]): BesideLanguage | '' {
  const language = first.split('-')[0];
  return BESIDE.find((each) => each === language) ?? '';
}
