import type { Basis, Item } from '@samspel/contract';
import { basisOf } from '@samspel/statute';
import { Button, CheckboxGroup } from '@samspel/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useItemWords } from './use-item-words';
import { WhatItOpens } from './what-it-opens';

export interface Terms {
  reads: readonly Item[];
  tells: readonly Item[];
}

export interface TermsFieldsProps {
  basis: Basis;
  value: Terms;
  onChange: (terms: Terms) => void;
  at: (name: 'reads' | 'tells') => { id: string; name: string; error?: string };
}

/** What a unit usually needs on the basis; of a consent the person says it, so nothing. */
export function usualTerms(basis: Basis | '' | undefined): Terms {
  if (!basis) return { reads: [], tells: [] };
  const { usuallyReads, usuallyTells } = basisOf(basis);
  return { reads: usuallyReads, tells: usuallyTells };
}

/**
 * Which items the unit reads and of which it may tell, of those that the basis gives. By law it is said in words first, since the
 * usual is mostly right; with a consent each item is chosen.
 */
export function TermsFields({ basis, value, onChange, at }: TermsFieldsProps) {
  const { t } = useTranslation('participations');
  const [choosing, setChoosing] = useState(basisOf(basis).consent);
  if (!choosing)
    return (
      <div className="ui-stack ui-stack--8">
        <WhatItOpens basis={basis} {...value} />
        <div>
          <Button onClick={() => setChoosing(true)}>{t('terms.choose')}</Button>
        </div>
      </div>
    );
  return (
    <>
      <p>
        {t('terms.always', {
          items: basisOf(basis)
            .always.map((word) => t(`opens.${word}`))
            .join(', '),
        })}
      </p>
      <ItemChoice
        label={t('terms.reads')}
        hint={t('terms.reads-hint')}
        of="reads"
        {...{ basis, value, onChange, at }}
      />
      <ItemChoice
        label={t('terms.tells')}
        hint={t('terms.tells-hint')}
        of="tells"
        {...{ basis, value, onChange, at }}
      />
    </>
  );
}

function ItemChoice({
  label,
  hint,
  of,
  basis,
  value,
  onChange,
  at,
}: TermsFieldsProps & { label: string; hint: string; of: keyof Terms }) {
  const { t } = useTranslation('participations');
  const words = useItemWords();
  const chosen = value[of];
  const given = basisOf(basis)[of];
  const [kinds, plain] = [given.filter(isMeasure), given.filter((item) => !isMeasure(item))];
  const change = (part: readonly Item[], next: readonly Item[]) =>
    onChange({ ...value, [of]: given.filter((item) => (part.includes(item) ? next : chosen).includes(item)) });
  const options = (items: readonly Item[]) => items.map((item) => ({ value: item, label: capital(words(item)) }));
  return (
    <>
      <CheckboxGroup
        {...at(of)}
        label={label}
        hint={hint}
        className="items-choice"
        options={options(plain)}
        value={chosen.filter((item) => plain.includes(item))}
        onChange={(next) => change(plain, next)}
      />
      {kinds.length > 0 && (of === 'tells' || chosen.includes('goals')) && (
        <details className="items-kinds">
          <summary>{t(`terms.kinds-${of}`, { count: chosen.filter(isMeasure).length })}</summary>
          <CheckboxGroup
            label={t('items.measures')}
            hideLabel
            className="items-choice"
            options={options(kinds)}
            value={chosen.filter(isMeasure)}
            onChange={(next) => change(kinds, next)}
          />
        </details>
      )}
    </>
  );
}

const isMeasure = (item: Item) => item.startsWith('measure.');
const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
