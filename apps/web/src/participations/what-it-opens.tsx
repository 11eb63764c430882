import './participations.css';
import type { Basis } from '@samspel/contract';
import { basisOf } from '@samspel/statute';
import { useTranslation } from 'react-i18next';

/** What the unit sees by the basis, in words, before anybody decides on it. */
export function WhatItOpens({ basis, own = false }: { basis: Basis; own?: boolean }) {
  const { t } = useTranslation('participations');
  return (
    <div>
      <strong>{t(own ? 'opens-own' : 'opens-unit')}</strong>
      <ul className="opens-list">
        {basisOf(basis).opens.map((opened) => (
          <li key={opened}>{t(own ? [`opens-yours.${opened}`, `opens.${opened}`] : `opens.${opened}`)}</li>
        ))}
      </ul>
      <p className="ui-second">{t('opens-nothing-else')}</p>
    </div>
  );
}
