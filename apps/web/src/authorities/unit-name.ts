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

/** The same of an authority or a unit elsewhere, which is known by name alone. */
export function useNameInBoth(): (name: { fi: string; sv: string }) => string {
  const { i18n } = useTranslation();
  return ({ fi, sv }) => (i18n.language === 'sv' ? sv : fi);
}
