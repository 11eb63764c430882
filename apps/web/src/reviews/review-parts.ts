import { useTranslation } from 'react-i18next';
import type { PagePart } from '../platform/layout/page-parts';
import { outcomeField, type ReviewValues } from './review-form';
import type { AgendaItem } from './reviews.queries';

export type ReviewPart = 'held' | 'agenda' | 'going' | 'changes';
export const partId = (part: ReviewPart) => `part-${part}`;

/** The parts at the left, each with how far it is. */
export function useReviewParts(values: ReviewValues, due: readonly AgendaItem[], lacks: readonly string[]): PagePart[] {
  const { t } = useTranslation('reviews');
  const missing = (...fields: string[]) => fields.filter((field) => lacks.includes(field)).length;
  const part = (id: ReviewPart, fields: string[], begun: boolean): PagePart => {
    const count = missing(...fields);
    const words = count === 0 ? t('part.done') : begun ? t('part.to-fill', { count }) : t('part.not-started');
    return {
      id: partId(id),
      label: t(`parts.${id}`),
      status: count === 0 ? 'done' : begun ? 'under-way' : 'later',
      words,
    };
  };
  const open = due.filter(({ measureId }) => !values[outcomeField(measureId)]).length;
  const told = values.progress !== '' || values.results !== '' || values.obstacles !== '';
  return [
    part(
      'held',
      ['heldOn', 'personPresent', 'interpreterPresent'],
      missing('heldOn', 'personPresent', 'interpreterPresent') < 3,
    ),
    open === 0
      ? {
          id: partId('agenda'),
          label: t('parts.agenda'),
          status: 'done',
          words: t(due.length === 0 ? 'part.none-due' : 'part.done'),
        }
      : {
          id: partId('agenda'),
          label: t('parts.agenda'),
          status: 'under-way',
          words: t('part.to-go', { count: open }),
        },
    part('going', ['progress'], told),
    part('changes', ['nextOn'], values.changes !== ''),
  ];
}
