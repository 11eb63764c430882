import './case.css';
import { Dialog, LanguageIcon, Link, LinkButton, Panel, PhoneIcon, Tag } from '@samspel/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import type { Participation } from '../participations/participations.queries';
import { consentState } from '../consents/consent-state';
import { useBasisWords } from '../participations/use-basis-words';
import { WhatItOpens } from '../participations/what-it-opens';
import { PersonTitle } from '../people/person-title';
import { fullDay, timeOf, today } from '../platform/dates';
import type { Draft } from '../platform/drafts/use-draft';
import { useLanguageName } from '../platform/i18n/names';
import type { CaseFrame, CaseView } from './case-frame';

interface SideProps {
  frame: CaseFrame;
  own: Participation | undefined;
}

/** Whom to ring, how to speak with the family, and why one sees this: nothing else. */
export function ChildSide({ frame, own }: SideProps) {
  const { t } = useTranslation('cases');
  const { view } = frame;
  return (
    <aside className="child-page__side" aria-label={t('child.beside')}>
      <Panel title={t('child.ask')}>
        <AskOrTell view={view} />
      </Panel>
      <Family view={view} />
      {own && (
        <Panel title={t('child.why-title')}>
          <Why own={own} />
        </Panel>
      )}
    </aside>
  );
}

function AskOrTell({ view: { adviser, responsibleUnit } }: { view: CaseView }) {
  const { t } = useTranslation('cases');
  const unitName = useUnitName();
  const telephone = adviser?.telephone ?? responsibleUnit.telephone;
  return (
    <>
      {adviser && <strong className="ui-block">{adviser.name}</strong>}
      <span className="ui-block">
        {adviser ? t('child.adviser-at', { unit: unitName(responsibleUnit) }) : unitName(responsibleUnit)}
      </span>
      {telephone && (
        <Link to={telOf(telephone)} className="child-tel">
          <PhoneIcon aria-hidden fontSize={16} /> {telephone}
        </Link>
      )}
    </>
  );
}

export function Family({ view: { person } }: { view: CaseView }) {
  const { t } = useTranslation('cases');
  const languageName = useLanguageName();
  const [language] = person.languages;
  return (
    <Panel title={t('child.family')}>
      <div className="ui-stack ui-stack--8">
        <PersonTitle person={person} />
        {language && (
          <div>
            <Tag icon={<LanguageIcon aria-hidden />}>
              {languageName(language)}, {t(person.interpreterNeeded ? 'preview.interpreter' : 'no-interpreter')}
            </Tag>
          </div>
        )}
      </div>
    </Panel>
  );
}

/** On what the reader's seeing rests, in sentences. */
function Why({ own }: { own: Participation }) {
  const { t } = useTranslation('cases');
  const basis = useBasisWords();
  const languageName = useLanguageName();
  const inForce = (own.consents ?? []).filter((consent) => consentState(consent, today()) === 'in-force');
  return (
    <div className="ui-stack ui-stack--8">
      {inForce.map((consent) => (
        <p key={consent.id}>
          {t('child.consent', {
            name: consent.givenBy,
            from: fullDay(consent.validFrom),
            until: fullDay(consent.validUntil),
            language: languageName(consent.language),
          })}
        </p>
      ))}
      {inForce.length === 0 && own.basis && (
        <p>
          {basis.words(own.basis)} <span className="ui-second">{basis.section(own.basis)}</span>
        </p>
      )}
      {own.basis && <WhatItOpens basis={own.basis} reads={own.reads} tells={own.tells} own />}
      {own.endsOn && inForce.every(({ validUntil }) => own.endsOn! < validUntil) && (
        <p>{t('child.ends', { day: fullDay(own.endsOn) })}</p>
      )}
      <p className="ui-second">{t('child.logged')}</p>
    </div>
  );
}

/** "Why do I see this? Consent until 31.8.2027" */
export function WhyLink({ own }: SideProps) {
  const { t } = useTranslation('cases');
  const basis = useBasisWords();
  const [open, setOpen] = useState(false);
  if (!own) return null;
  const short = basis.short(own);
  return (
    <div>
      <button type="button" className="link-button" onClick={() => setOpen(true)}>
        {t('child.why')} {short.charAt(0).toLocaleUpperCase()}
        {short.slice(1)}
      </button>
      {open && (
        <Dialog title={t('child.why-title')} onClose={() => setOpen(false)} size="small">
          <Why own={own} />
        </Dialog>
      )}
    </div>
  );
}

/** A telephone number is dialled by a press; where there is none, there is no button. */
export function RingAdviser({ view: { adviser, responsibleUnit } }: { view: CaseView }) {
  const { t } = useTranslation('cases');
  const telephone = adviser?.telephone ?? responsibleUnit.telephone;
  if (!telephone) return null;
  const [givenName = ''] = adviser?.name.split(' ') ?? [];
  return (
    <LinkButton to={telOf(telephone)} icon={<PhoneIcon aria-hidden />}>
      {t('child.ring', { name: givenName || responsibleUnit.shortName })}
      <span className="child-ring__number">, {telephone}</span>
    </LinkButton>
  );
}

/** Read in a staff room: says that it stays when one is called away, and whose it is. */
export function ChildDraft({ draft }: { draft: Pick<Draft<object>, 'state' | 'savedAt'> }) {
  const { t } = useTranslation('cases');
  const { state, savedAt } = draft;
  const words =
    state === 'failed'
      ? t('child.draft-failed')
      : state === 'typing'
        ? t('child.draft-saving')
        : state === 'saved' && savedAt
          ? t('child.draft-saved', { time: timeOf(savedAt) })
          : t('child.draft-will');
  return <p className="child-draft">{words}</p>;
}

const telOf = (telephone: string) => `tel:${telephone.replace(/[^+\d]/g, '')}`;
