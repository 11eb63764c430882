import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCountryName } from '../platform/i18n/names';

/** ISO 3166-1 alpha-2, Kosovo as it is written in use, and XX for stateless or unknown. */
const CODES = (
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ ' +
  'DK DM DO DZ EC EE EG EH ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG ' +
  'KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR ' +
  'NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT ' +
  'TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK XX YE ZA ZM ZW'
).split(' ');

/** By name in the reader's language. */
export function useCountryOptions(): { value: string; label: string }[] {
  const { i18n } = useTranslation();
  const nameOf = useCountryName();
  return useMemo(
    () =>
      CODES.map((value) => ({ value, label: nameOf(value) })).sort((one, other) =>
        one.label.localeCompare(other.label, i18n.language),
      ),
    // The names follow the reader's language and nothing else.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [i18n.language],
  );
}
