import type { Option } from '@samspel/ui';
import { useTranslation } from 'react-i18next';

/** Every action by its words, in the order of the alphabet. */
export function useActionOptions(): Option[] {
  const { i18n } = useTranslation('audit');
  const nouns = i18n.getResource(i18n.language, 'audit', 'actions') as Record<string, Record<string, string>>;
  return Object.entries(nouns)
    .flatMap(([noun, verbs]) => Object.entries(verbs).map(([verb, label]) => ({ value: `${noun}.${verb}`, label })))
    .sort((one, other) => one.label.localeCompare(other.label, i18n.language));
}
