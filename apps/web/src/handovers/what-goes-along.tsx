import { useTranslation } from 'react-i18next';

const GOES = ['person', 'assessment', 'plan', 'clocks', 'tasks', 'participants'] as const;
const STAYS = ['notes', 'own-tasks'] as const;

/** What the successor gets with the responsibility and what stays behind, before anybody decides on it. */
export function WhatGoesAlong() {
  const { t } = useTranslation('handovers');
  return (
    <div>
      <strong>{t('goes.title')}</strong>
      <ul className="goes-list">
        {GOES.map((each) => (
          <li key={each}>{t(`goes.${each}`)}</li>
        ))}
      </ul>
      <strong>{t('stays.title')}</strong>
      <ul className="goes-list">
        {STAYS.map((each) => (
          <li key={each}>{t(`stays.${each}`)}</li>
        ))}
      </ul>
    </div>
  );
}
