import { useTranslation } from 'react-i18next';
import { unhyphenated, type TextPart } from '../assessments/assessment-text';
import { useNameInBoth, useUnitName } from '../authorities/unit-name';
import { useImportedText } from '../exchange/imported-text';
import { dayOf, fullDay } from '../platform/dates';
import type { Review } from './reviews.queries';

/** A review by section as plain text, for typing it into the official register; what is empty is left out. */
export function useReviewText(): (review: Review) => TextPart[] {
  const { t } = useTranslation('reviews');
  const unitName = useUnitName();
  const nameInBoth = useNameInBoth();
  const imported = useImportedText();
  return (review) => {
    const line = (field: string, value: string | null | false) => (value ? [`${t(`fields.${field}`)}: ${value}`] : []);
    const present = (who: 'person' | 'interpreter', said: boolean | null) =>
      said === null ? [] : [t(`text.${who}-${said ? 'present' : 'absent'}`)];
    const { heldOn, nextOn, recordedBy, recordedAt } = review;
    const held = [
      ...line('heldOn', heldOn && fullDay(heldOn)),
      t('text.version', { number: review.planNumber, day: fullDay(review.planDrawnUpOn) }),
      ...present('person', review.personPresent),
      ...present('interpreter', review.interpreterPresent),
      ...line('unitIds', [...review.units.map(unitName), ...review.unitsElsewhere.map(nameInBoth)].join(', ')),
      ...line('others', review.others),
      ...line('authors', review.authors.map(({ name }) => name).join(', ')),
      ...(review.imported ? imported(review.imported) : []),
      ...line(
        'recordedBy',
        !review.imported && recordedBy && recordedAt && `${recordedBy.name}, ${fullDay(dayOf(recordedAt))}`,
      ),
      ...line('source', review.source),
    ];
    const gone = review.agenda.flatMap(({ title, outcome, text }) =>
      outcome === null ? [] : [`– ${title}: ${t(`outcomes.${outcome}`)}`, ...(text ? [`  ${text}`] : [])],
    );
    const going = (['progress', 'results', 'obstacles'] as const).flatMap((field) => line(field, review[field]));
    return [
      { id: 'held', title: t('parts.held'), text: held.join('\n') },
      { id: 'agenda', title: t('parts.agenda'), text: gone.join('\n') },
      { id: 'going', title: t('parts.going'), text: going.join('\n') },
      {
        id: 'changes',
        title: t('parts.changes'),
        text: [review.changes ?? t('text.no-changes'), ...line('nextOn', nextOn && fullDay(nextOn))].join('\n'),
      },
    ]
      .filter(({ text }) => text !== '')
      .map((part) => ({ ...part, title: unhyphenated(part.title), text: unhyphenated(part.text) }));
  };
}
