import { Button, Combobox, DateField, isDay, MagnifyingGlassIcon, Select, TextField } from '@samspel/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { Problem } from '../platform/http/problem';
import { OfficialField } from './official-field';
import { NO_SEARCH, OUTCOMES, type SearchValues } from './search-values';
import { useActionOptions } from './use-action-options';

export interface AuditFormProps {
  search: SearchValues;
  /** Why the search was not made. */
  refusal: Problem | null;
  /** Of the official who is searched for, where the list knows it. */
  officialName?: string;
  onSearch: (search: SearchValues) => void;
}

/** Asked: which case, who, what, how it ended, when. */
export function AuditForm({ search, refusal, officialName, onSearch }: AuditFormProps) {
  const { t } = useTranslation('audit');
  const actions = useActionOptions();
  const form = useForm<SearchValues, void>({
    initial: search,
    noun: 'audit',
    check: ({ from, to }) => ({
      from: from && !isDay(from) ? 'day-unreadable' : undefined,
      to: to && !isDay(to) ? 'day-unreadable' : to && isDay(from) && to < from ? 'before' : undefined,
    }),
    save: async (values) => onSearch({ ...values, number: values.number.trim() }),
  });
  const { refuse } = form;
  useEffect(() => {
    if (refusal) refuse(atFields(refusal));
    // Said once for each refusal.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [refusal]);
  const asked = Object.values(search).some(Boolean);
  return (
    <form {...form.form} className="audit-form" role="search" aria-label={t('search')}>
      <FormErrors form={form} noun="audit" saving={false} />
      <div className="audit-form__fields">
        <TextField label={t('number')} maxLength={20} {...form.field('number')} />
        <OfficialField officialName={officialName} {...form.field('official')} />
        <Combobox label={t('action')} options={actions} {...form.field('action')} />
        <Select
          label={t('outcome')}
          placeholder={t('any')}
          options={OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
          {...form.field('outcome')}
        />
        <DateField label={t('from')} week={false} {...form.field('from')} />
        <DateField label={t('to')} week={false} {...form.field('to')} />
      </div>
      <div className="ui-actions">
        <Button type="submit" variant="primary" icon={<MagnifyingGlassIcon aria-hidden />}>
          {t('do')}
        </Button>
        {asked && (
          <Button variant="tertiary" onClick={() => onSearch(NO_SEARCH)}>
            {t('clear')}
          </Button>
        )}
        <span className="ui-second">
          {t('number-hint')} {t('searches-logged')}
        </span>
      </div>
    </form>
  );
}

/** The API speaks of its query's fields; the form has its own names for them. */
function atFields(refusal: Problem): Problem {
  const names: Record<string, string> = { caseNumber: 'number', officialId: 'official' };
  return new Problem(
    refusal.status,
    refusal.code,
    refusal.errors.map((fault) => {
      const asked = fault.pointer.replace(/^[?/]/, '');
      const code = asked === 'caseNumber' ? 'number-unknown' : fault.code;
      return { ...fault, code, pointer: `/${names[asked] ?? asked}` };
    }),
    refusal.requestId,
    refusal.detail,
  );
}
