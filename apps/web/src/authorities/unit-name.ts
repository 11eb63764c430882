import { useTranslation } from 'react-i18next';

interface NamedUnit {
  nameFi: string;
  nameSv: string;
  shortName?: string | null;
}

/** A unit's name in the reader's language; English readers get the Finnish one, which stands on its door. */
export function useUnitName(): (unit: NamedUnit) => string {
  const { i18n } = useTranslation();
  return (unit) => (i18n.language === 'sv' ? unit.nameSv || unit.nameFi : unit.nameFi);
}
