import './participations.css';
import type { Basis, Item } from '@samspel/contract';
import { basisOf, MEASURE_ITEMS } from '@samspel/statute';
import { useTranslation } from 'react-i18next';
import { useItemWords } from './use-item-words';

export interface WhatItOpensProps {
  basis: Basis;
  /** What the unit reads and may tell; unknown as long as an invitation waits. */
  reads?: readonly Item[];
  tells?: readonly Item[];
  /** Said to the unit itself. */
  own?: boolean;
}

/** What the unit sees and may tell, in words, before anybody decides on it and as long as it holds. */
export function WhatItOpens({ basis, reads, tells, own = false }: WhatItOpensProps) {
  const { t } = useTranslation('participations');
  const { always, consent } = basisOf(basis);
  return (
    <div className="ui-stack ui-stack--8">
      <div>
        <strong>{t(own ? 'opens-own' : 'opens-unit')}</strong>
        <ul className="opens-list">
          {always.map((word) => (
            <li key={word}>{t(own ? [`opens-yours.${word}`, `opens.${word}`] : `opens.${word}`)}</li>
          ))}
          {reads && <ItemLines items={reads} />}
          {!reads && <li>{t(consent ? 'opens-by-consent' : 'opens-by-law')}</li>}
        </ul>
        <p className="ui-second">{t('opens-nothing-else')}</p>
      </div>
      {tells && (
        <div>
          <strong>{t(own ? 'tells-own' : 'tells-unit')}</strong>
          {tells.length === 0 ? (
            <p>{t(own ? 'tells-nothing-own' : 'tells-nothing')}</p>
          ) : (
            <ul className="opens-list">
              <ItemLines items={tells} />
            </ul>
          )}
        </div>
      )}
    </div>
  );
}

/** All kinds of measures are one line. */
function ItemLines({ items }: { items: readonly Item[] }) {
  const { t } = useTranslation('participations');
  const words = useItemWords();
  const every = MEASURE_ITEMS.every((item) => items.includes(item));
  const shown = every ? items.filter((item) => !MEASURE_ITEMS.includes(item)) : items;
  return (
    <>
      {shown.map((item) => (
        <li key={item}>{words(item)}</li>
      ))}
      {every && <li>{t('items.measures')}</li>}
    </>
  );
}
