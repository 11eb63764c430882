import { deletionDay } from '@samspel/statute';
import {
  Button,
  CopyButton,
  DefinitionList,
  InlineMessage,
  LanguageIcon,
  Link,
  NotePencilIcon,
  PhoneIcon,
  Tag,
  TasklistIcon,
} from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import { personQuery, type Person } from '../people/people.queries';
import { PersonTitle } from '../people/person-title';
import { fullDay, today, yearsSince } from '../platform/dates';
import { useLanguageName } from '../platform/i18n/names';
import { useArrival } from '../platform/layout/page-title';
import { useSession } from '../platform/session/session-provider';
import { CaseMenu } from './case-menu';
import type { OpenDialog } from './case-dialogs';
import { mayNow, type CaseFrame } from './case-frame';

/** Who, in which language and with or without an interpreter, and whom to ring. */
export function CaseBand({ frame, onDialog }: { frame: CaseFrame; onDialog: (dialog: OpenDialog) => void }) {
  const { t } = useTranslation('cases');
  const { view } = frame;
  const heading = useRef<HTMLHeadingElement>(null);
  useArrival(heading);
  return (
    <header className="case-band">
      <div className="case-band__top">
        <h1 ref={heading} tabIndex={-1} className="case-band__name">
          {view.childFirstName ?? <PersonTitle person={view.person} />}
        </h1>
        <div className="ui-actions case-band__actions">
          {mayNow(frame, 'task.give') && (
            <Button variant="tertiary" icon={<TasklistIcon aria-hidden />} onClick={() => onDialog({ of: 'task' })}>
              {t('case.give-task')}
            </Button>
          )}
          {mayNow(frame, 'note.write') && (
            <Button variant="primary" icon={<NotePencilIcon aria-hidden />} onClick={() => onDialog({ of: 'note' })}>
              {t('case.write-note')}
            </Button>
          )}
        </div>
        <CaseMenu frame={frame} onDialog={onDialog} />
      </div>
      <Facts frame={frame} />
      {view.hand !== 'official' && (
        <div className="case-band__hand">
          <InlineMessage tone="info">{t(`case.hand.${view.hand}`)}</InlineMessage>
        </div>
      )}
      {view.status === 'ended' && view.endedOn && (
        <div className="case-band__hand">
          <InlineMessage tone="info">
            {t('case.ended', { day: fullDay(view.endedOn) })} {view.endReason && t(`end-reasons.${view.endReason}`)}
            <span className="ui-second ui-block">
              {t('case.deleted-on', { day: fullDay(deletionDay(view.endedOn)) })}
            </span>
          </InlineMessage>
        </div>
      )}
    </header>
  );
}

function Facts({ frame: { view } }: { frame: CaseFrame }) {
  const { t } = useTranslation('cases');
  const unitName = useUnitName();
  const languageName = useLanguageName();
  const { user } = useSession();
  const { data: person } = useQuery({ ...personQuery(view.id), enabled: view.can.includes('person.read-birth') });
  const { adviser, responsibleUnit } = view;
  const telephone = adviser?.telephone ?? responsibleUnit.telephone;
  return (
    <div className="case-band__facts">
      <DefinitionList
        layout="line"
        items={[
          {
            term: t('case.number'),
            value: (
              <>
                {view.number} <CopyButton value={view.number} label={t('case.copy-number')} />
              </>
            ),
          },
          { term: t('case.person'), value: view.childFirstName && <PersonTitle person={view.person} /> },
          { term: t('case.group'), value: view.childGroup },
          { term: t('case.born'), value: person?.data.birth && <Born birth={person.data.birth} /> },
          {
            term: t('case.language'),
            value: (
              <>
                {view.person.languages.map(languageName).join(', ')}{' '}
                <Tag icon={<LanguageIcon aria-hidden />} tone={view.person.interpreterNeeded ? 'teal' : 'neutral'}>
                  {t(view.person.interpreterNeeded ? 'case.interpreter-needed' : 'case.interpreter-not-needed')}
                </Tag>
              </>
            ),
          },
          {
            term: t('case.responsible'),
            value: (
              <>
                {adviser
                  ? adviser.id === user.id
                    ? t('case.you', { name: adviser.name })
                    : adviser.name
                  : t('case.no-adviser')}
                {(!adviser || view.part !== 'lead') && `, ${unitName(responsibleUnit)}`}
                {telephone && (
                  <Link to={`tel:${telephone.replace(/[^+\d]/g, '')}`}>
                    <PhoneIcon aria-hidden /> {telephone}
                  </Link>
                )}
              </>
            ),
          },
        ]}
      />
    </div>
  );
}

/** "1991 (35)": the age counted from the day when it is known, else from the year. */
function Born({ birth: { year, bornOn } }: { birth: NonNullable<Person['birth']> }) {
  const age = bornOn ? yearsSince(bornOn) : Number(today().slice(0, 4)) - year;
  return (
    <>
      {bornOn ? fullDay(bornOn) : year} ({age})
    </>
  );
}
