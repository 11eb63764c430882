import type { Item } from '@samspel/contract';
import { useTranslation } from 'react-i18next';
import { fullDay } from '../platform/dates';
import { useItemWords } from '../participations/use-item-words';

export interface ConsentTextProps {
  unit: string;
  reads: readonly Item[];
  tells: readonly Item[];
  until: string;
}

/** What is read to the person before the consent is recorded, in version CONSENT_TEXT_VERSION. */
export function ConsentText({ unit, reads, tells, until }: ConsentTextProps) {
  const { t } = useTranslation('consents');
  const words = useItemWords();
  if (reads.length + tells.length === 0 || !until) return null;
  const listed = (items: readonly Item[]) => items.map(words).join(', ');
  return (
    <blockquote className="consent-text">
      <p className="ui-second">{t('text.heading')}</p>
      {reads.length > 0 && <p>{t('text.reads', { unit, items: listed(reads) })}</p>}
      {tells.length > 0 && <p>{t('text.tells', { unit, items: listed(tells) })}</p>}
      <p>{t('text.until', { day: fullDay(until) })}</p>
    </blockquote>
  );
}
