import { DefinitionList, Link, Panel, SkeletonRows } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { municipalitiesQuery } from '../authorities/authorities.queries';
import type { OpenDialog } from '../cases/case-dialogs';
import { mayNow, type CaseFrame } from '../cases/case-frame';
import { Loaded } from '../platform/errors/loaded';
import { fullDay, period } from '../platform/dates';
import { useCountryName } from '../platform/i18n/names';
import { personQuery, type Person } from './people.queries';
import { PersonTitle } from './person-title';

/** What is known of the person, as far as the reader's part opens it; what is not known says nothing. */
export function PersonPanel({ frame, onDialog }: { frame: CaseFrame; onDialog: (dialog: OpenDialog) => void }) {
  const { t } = useTranslation('people');
  const found = useQuery(personQuery(frame.view.id));
  return (
    <Panel
      title={t('panel.title')}
      action={
        mayNow(frame, 'person.change') && (
          <button type="button" className="link-button" onClick={() => onDialog({ of: 'person' })}>
            {t('panel.edit')}
          </button>
        )
      }
    >
      <Loaded of={found} skeleton={<SkeletonRows rows={4} lines={1} />}>
        {(person) => <Known person={person} />}
      </Loaded>
    </Panel>
  );
}

function Known({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const countryName = useCountryName();
  const municipality = useMunicipality(person.permit?.municipalityCode);
  const { contact, address, permit, identityCode } = person;
  const otherNames = person.names.slice(1);
  const street =
    address &&
    [address.street, [address.postalCode, address.postOffice].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const items = [
    {
      term: t('panel.telephone'),
      value: contact?.telephone && (
        <Link to={`tel:${contact.telephone.replace(/[^+\d]/g, '')}`}>{contact.telephone}</Link>
      ),
    },
    { term: t('panel.email'), value: contact?.email && <Link to={`mailto:${contact.email}`}>{contact.email}</Link> },
    { term: t('panel.address'), value: street },
    { term: t('panel.identity-code'), value: identityCode },
    { term: t('panel.municipality'), value: municipality },
    { term: t('panel.citizenship'), value: permit?.citizenships.map(countryName).join(', ') },
    {
      term: t('panel.permit'),
      value:
        permit?.kind &&
        [t(`permit-kinds.${permit.kind}`), period(permit.validFrom, permit.validUntil)].filter(Boolean).join(', '),
    },
    { term: t('panel.first-permit'), value: permit?.firstPermitOn && fullDay(permit.firstPermitOn) },
    {
      term: t('panel.other-names'),
      value:
        otherNames.length > 0 &&
        otherNames.map((name, index) => (
          <span key={index} className="ui-block">
            <PersonTitle person={name} />
          </span>
        )),
    },
  ].map(({ term, value }) => ({ term, value: value || null }));
  if (items.every(({ value }) => value === null)) return <p className="ui-second">{t('panel.nothing')}</p>;
  return <DefinitionList items={items} />;
}

function useMunicipality(code: string | null | undefined): string | undefined {
  const { i18n } = useTranslation();
  const { data } = useQuery({ ...municipalitiesQuery(), enabled: !!code });
  const found = data?.data.items.find((each) => each.code === code);
  if (!code || !data) return undefined;
  return found ? (i18n.language === 'sv' ? found.nameSv : found.nameFi) : code;
}
