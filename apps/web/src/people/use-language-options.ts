import { useTranslation } from 'react-i18next';
import { useLanguageName } from '../platform/i18n/names';

/** Languages that people who move to Finland speak, and their neighbours; tags as in BCP 47. */
const TAGS =
  'aa ab ace af ak am ar as av ay az ba be bg bm bn bo bs ca ce ckb cs cv cy da de din dz ee el en es et eu fa ff fi fil fj fo fr ga gd gl gn gu ha haw he hi hmn hr ht hu hy id ig ilo is it ja jv ka kab kam kea kg khk ki kk kl km kmr kn ko kok kr ks ku kv ky la lb lez lg ln lo lt lu lua luo lus lv mai mg mi mk ml mn mnk mr ms mt my nb nd ne new nl nn no nr nso nus ny om or os pa pap pl prs ps pt qu rn ro rom ru rw sa sah sc sd se sg si sk sl sm sms smn sn so sq sr ss st su sv sw ta te tg th ti tig tk tl tn to tpi tr ts tt tw ug uk ur uz ve vi war wo xh yi yo yue zgh zh zu'.split(
    ' ',
  );

/** For choosing a language by its name in the reader's language; `first` (the person's own, say) stand on top. */
export function useLanguageOptions(first: readonly string[] = []): { value: string; label: string }[] {
  const { i18n } = useTranslation();
  const nameOf = useLanguageName();
  const option = (tag: string) => ({ value: tag, label: nameOf(tag) });
  const rest = TAGS.filter((tag) => !first.includes(tag))
    .map(option)
    // A name that the browser does not know is no help to anybody.
    .filter(({ value, label }) => label !== value)
    // One name may stand for two tags (akan): the first is enough.
    .filter(({ label }, at, all) => all.findIndex((other) => other.label === label) === at)
    .sort((one, other) => one.label.localeCompare(other.label, i18n.language));
  return [...first.map(option), ...rest];
}
