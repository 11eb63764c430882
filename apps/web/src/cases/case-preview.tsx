import type { CaseRow } from '@samspel/contract';
import {
  DefinitionList,
  Drawer,
  LanguageIcon,
  Link,
  LinkButton,
  PhoneIcon,
  StatusLabel,
  Tag,
  TurnBox,
} from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { UnitMark } from '../authorities/unit-mark';
import { useUnitName } from '../authorities/unit-name';
import { PersonTitle } from '../people/person-title';
import { dayOf, fullDay, shortDay } from '../platform/dates';
import { useLanguageName } from '../platform/i18n/names';
import { LimitOf } from './due-of';
import { NextStepWords, WhoseTurn } from './next-step';

export interface CasePreviewProps {
  row: CaseRow;
  position: string;
  onClose: () => void;
  onPrevious?: () => void;
  onNext?: () => void;
}

/** The case beside the list: made of what the list already knows, so that walking rows asks and logs nothing. */
export function CasePreview({ row, ...drawer }: CasePreviewProps) {
  const { t } = useTranslation('cases');
  const unitName = useUnitName();
  const languageName = useLanguageName();
  const { person, next, clock, adviser, responsibleUnit, others } = row;
  const language = person.languages[0] && languageName(person.languages[0]);
  return (
    <Drawer
      {...drawer}
      title={<PersonTitle person={person} layout="under" />}
      footer={<LinkButton to={`/cases/${row.id}`}>{t('preview.open')}</LinkButton>}
    >
      <div className="ui-second">{row.number}</div>
      {language && (
        <div>
          <Tag icon={<LanguageIcon aria-hidden />}>
            {language}, {t(person.interpreterNeeded ? 'preview.interpreter' : 'no-interpreter')}
          </Tag>
        </div>
      )}
      {next.turn === 'mine' && (
        <TurnBox
          level={3}
          since={
            <StatusLabel status="turn">
              {next.since ? t('preview.your-turn-since', { day: shortDay(dayOf(next.since)) }) : t('preview.your-turn')}
            </StatusLabel>
          }
          title={<NextStepWords step={next} />}
          actions={
            <LinkButton to={`/cases/${row.id}`} variant="primary">
              {t('preview.do')}
            </LinkButton>
          }
        />
      )}
      <DefinitionList
        items={[
          { term: t('columns.next'), value: next.turn === 'mine' ? null : <NextStepWords step={next} /> },
          { term: t('columns.turn'), value: next.turn === 'mine' ? null : <WhoseTurn step={next} /> },
          { term: t('columns.due'), value: next.dueOn && fullDay(next.dueOn) },
          { term: t('preview.limit'), value: clock && <LimitOf clock={clock} /> },
          { term: t('preview.responsible'), value: adviser?.name ?? unitName(responsibleUnit) },
          {
            term: t('preview.telephone'),
            value: adviser?.telephone && (
              <Link to={`tel:${adviser.telephone.replace(/\s/g, '')}`}>
                <PhoneIcon aria-hidden /> {adviser.telephone}
              </Link>
            ),
          },
        ]}
      />
      {others.length > 0 && (
        <section aria-labelledby="preview-others">
          <h3 id="preview-others" className="preview__heading">
            {t('preview.taking-part')}
          </h3>
          <ul className="preview__units">
            {others.map(({ unit, waiting }) => (
              <li key={unit.id}>
                <UnitMark sector={unit.sector} state={waiting ? 'invited' : 'taking-part'} /> {unitName(unit)}
                {waiting && <span className="ui-second">{t('preview.invited')}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Drawer>
  );
}
