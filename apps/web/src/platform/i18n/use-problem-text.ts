import { useTranslation } from 'react-i18next';
import type { Fault, Problem } from '../http/problem';

/**
 * The words of a code: `errors.<code>` of the given noun, else of the platform, else of any noun that knows it; else the
 * sentence that the API sent in the language of the page. A code without any of these is said as such, not hidden.
 */
export function useProblemText(noun?: string) {
  const { i18n } = useTranslation();
  const words = (code: string, params: Record<string, unknown> = {}, sentence?: string) => {
    const nouns = [...(noun ? [noun] : []), 'platform', ...Object.keys(i18n.getDataByLanguage(i18n.language) ?? {})];
    const knowing = nouns.find((one) => i18n.exists(`errors.${code}`, { ns: one, ...params }));
    if (knowing) return i18n.t(`errors.${code}`, { ns: knowing, ...params });
    return sentence ?? i18n.t('platform:errors.unknown-code', { code });
  };
  return {
    ofCode: words,
    ofFault: (fault: Fault) => words(fault.code, fault.params, fault.detail),
    ofProblem: (problem: Problem) => words(problem.code, { count: problem.retryAfter ?? 0 }, problem.detail),
  };
}
