import type { Item, MeasureKind } from '@samspel/contract';
import { useTranslation } from 'react-i18next';

/** An item as one says it in a list: "contacts"; a kind of measure by its own name. */
export function useItemWords(): (item: Item) => string {
  const { t } = useTranslation('participations');
  const { t: plan } = useTranslation('plans');
  return (item) =>
    item.startsWith('measure.')
      ? t('items.measure', { kind: plan(`kinds.${item.slice('measure.'.length) as MeasureKind}`) })
      : t(`items.${item}`);
}
