import type { Basis } from '@samspel/contract';
import { basisOf } from '@samspel/statute';
import { useTranslation } from 'react-i18next';
import { fullDay } from '../platform/dates';
import type { Participation } from './participations.queries';

/** How a basis is said: in words, by its section in full, and short for lists. */
export function useBasisWords() {
  const { t } = useTranslation('participations');
  const section = (id: Basis, form: 'long' | 'short') => {
    const { act, section: number, subsection } = basisOf(id);
    return t(`section.${form}${subsection === null ? '' : '-subsection'}`, { act, section: number, subsection });
  };
  return {
    /** The last day on which the unit takes part, where one is set: its own or its consents'. */
    lastDay: ({ consents, endsOn }: Pick<Participation, 'consents' | 'endsOn'>) => {
      const days = [endsOn, until(consents)].filter((day) => typeof day === 'string').sort();
      return days[0] && fullDay(days[0]);
    },
    words: (id: Basis) => t(`bases.${id}`),
    section: (id: Basis) => section(id, 'long'),
    /** "law §86(2)", "consent until 31.8.2027", "invited, consent until …" */
    short: ({ basis, consents, status }: Pick<Participation, 'basis' | 'consents' | 'status'>) => {
      if (!basis) return t('responsible');
      const ground = basisOf(basis).consent
        ? until(consents)
          ? t('consent-until', { day: fullDay(until(consents)!) })
          : t('by-consent')
        : t('by-law', { section: section(basis, 'short') });
      return status === 'invited' ? t('invited-on', { basis: ground }) : ground;
    },
  };
}

/** The last day of the consent that lasts longest; undefined when none goes on, or none is told of. */
function until(consents: Participation['consents']): string | undefined {
  return consents
    ?.filter(({ endedAt }) => endedAt === null)
    .map(({ validUntil }) => validUntil)
    .sort()
    .at(-1);
}
