import { basisOf, ITEM_IDS, ITEMS, MEASURE_ITEMS } from '@samspel/statute';
import { DefinitionList, Panel } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import { useConsentWords } from '../consents/consent-list';
import type { Participation } from '../participations/participations.queries';
import { useBasisWords } from '../participations/use-basis-words';
import { useItemWords } from '../participations/use-item-words';
import { today } from '../platform/dates';
import { useUntil } from './access-grid';
import { cellOf, consentsFor, reasonOf, type Column } from './cells';

/** Why the unit can see this, or cannot: answered from the policy itself, in sentences. */
export function AccessWhy({ part, column }: { part: Participation; column: Column }) {
  const { t } = useTranslation('access');
  const unitName = useUnitName();
  const cell = cellOf(part, column);
  const can = cell !== 'no' && cell !== 'unknown';
  return (
    <Panel title={t(can ? 'why-can' : 'why-cannot', { unit: unitName(part.unit) })} note={t(`columns.${column}`)}>
      <div className="ui-stack" aria-live="polite">
        <Sentence part={part} column={column} />
        <Facts part={part} column={column} />
        {part.id !== null && <Knows part={part} />}
      </div>
    </Panel>
  );
}

function Sentence({ part, column }: { part: Participation; column: Column }) {
  const { t } = useTranslation('access');
  const basis = useBasisWords();
  const consent = useConsentWords();
  const section = part.basis ? basis.section(part.basis) : '';
  const category = ITEMS.find(({ id }) => id === column)?.category;
  return (
    <>
      <p>{t(`reasons.${reasonOf(part, column)}`, { section, basis: part.basis && basis.words(part.basis) })}</p>
      {reasonOf(part, column) === 'consent' &&
        consentsFor(part, column, today()).map((each) => <p key={each.id}>{consent.given(each)}</p>)}
      {category !== undefined && <p className="ui-second">{t('category', { category })}</p>}
    </>
  );
}

function Facts({ part, column }: { part: Participation; column: Column }) {
  const { t } = useTranslation('access');
  const words = useItemWords();
  const until = useUntil();
  if (part.status === 'invited') return null;
  const kinds = (part.reads ?? []).filter((item) => item.startsWith('measure.'));
  const kindsRead =
    kinds.length === MEASURE_ITEMS.length ? t('cells.reads') : kinds.map(words).join(', ') || t('own-only');
  return (
    <DefinitionList
      items={[
        { term: t('until'), value: until(part) },
        { term: t('who'), value: part.officials.map(({ name }) => name).join(', ') },
        {
          term: t('kinds'),
          value: column === 'measures' && part.id !== null && part.reads ? kindsRead : null,
        },
        {
          term: t('may-tell'),
          value:
            part.id === null
              ? t('tells-all')
              : part.tells &&
                (part.tells.length === 0
                  ? t('tells-none')
                  : ITEM_IDS.every((item) => part.tells!.includes(item))
                    ? t('tells-all')
                    : part.tells.map(words).join(', ')),
        },
      ]}
    />
  );
}

/** That a unit takes part is itself secret (621/1999 §24(1)(25)). */
function Knows({ part }: { part: Participation }) {
  const { t } = useTranslation('access');
  const unitName = useUnitName();
  const named = part.basis ? basisOf(part.basis).names.filter((each) => each !== 'person') : [];
  return (
    <section>
      <h3 className="preview__heading">{t('knows-title', { unit: unitName(part.unit) })}</h3>
      <p>
        {named.length === 0
          ? t('knows-none')
          : t('knows', { parts: named.map((each) => t(`parts.${each}`)).join(', ') })}
      </p>
    </section>
  );
}
