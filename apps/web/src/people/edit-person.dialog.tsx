import './person.css';
import { Button, Dialog, SkeletonRows } from '@samspel/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { municipalitiesQuery } from '../authorities/authorities.queries';
import { fullDay } from '../platform/dates';
import { Loaded } from '../platform/errors/loaded';
import { FormConflict } from '../platform/form/form-conflict';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { useCountryName, useLanguageName } from '../platform/i18n/names';
import { PersonEffect } from './person-effect';
import { personQuery, useChangePerson, type Person } from './people.queries';
import { PersonFields } from './person-fields';
import { checkPerson, detailsOf, valuesOf, type NameValues, type PersonValues } from './person-form';
import { plainName, PersonTitle } from './person-title';

export interface EditPersonDialogProps {
  caseId: string;
  onClose: () => void;
}

/** What is known of the case's person; all of it may be missing or change. */
export function EditPersonDialog({ caseId, onClose }: EditPersonDialogProps) {
  const { t } = useTranslation('people');
  const found = useQuery(personQuery(caseId));
  if (found.data) {
    // What is read anew while one writes must not take the place of what is typed: a change by another shows at saving.
    return <Form caseId={caseId} onClose={onClose} person={found.data.data} etag={found.data.etag} />;
  }
  return (
    <Dialog title={t('edit.title')} onClose={onClose} size="large">
      <Loaded of={found} skeleton={<SkeletonRows rows={8} />}>
        {() => null}
      </Loaded>
    </Dialog>
  );
}

function Form({ caseId, onClose, person, etag }: EditPersonDialogProps & { person: Person; etag: string | undefined }) {
  const { t } = useTranslation('people');
  const cache = useQueryClient();
  const change = useChangePerson();
  const labels = useLabels();
  const show = useShown();
  const form = useForm({
    initial: valuesOf(person),
    etag,
    noun: 'people',
    check: checkPerson,
    save: (values, under) => change.mutateAsync({ params: { caseId }, body: detailsOf(values), ifMatch: under }),
    onSaved: onClose,
    readAgain: async () => {
      const now = await cache.fetchQuery({ ...personQuery(caseId), staleTime: 0 });
      return { values: valuesOf(now.data), etag: now.etag };
    },
  });
  return (
    <Dialog
      title={t('edit.title')}
      subtitle={<PersonTitle person={{ ...person.names[0], languages: person.languages }} />}
      onClose={onClose}
      size="large"
      className="person-dialog"
      footer={
        <>
          <Button variant="primary" busy={form.busy} onClick={() => void form.submit()}>
            {t('edit.save')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('edit.cancel')}
          </Button>
        </>
      }
    >
      <form {...form.form} className="ui-stack">
        <FormErrors form={form} noun="people" />
        <FormConflict form={form} labels={labels} show={show} />
        <div>
          <PersonFields form={form} level={3} />
        </div>
        <PersonEffect caseId={caseId} person={person} values={form.values} />
      </form>
    </Dialog>
  );
}

function useLabels(): Partial<Record<keyof PersonValues, string>> {
  const { t } = useTranslation('people');
  return {
    names: t('form.names'),
    languages: t('form.languages-known'),
    interpreterNeeded: t('form.interpreter'),
    identityCode: t('form.identity-code'),
    bornOn: t('form.born-on'),
    birthYear: t('form.birth-year'),
    citizenships: t('form.citizenships'),
    municipalityCode: t('form.municipality'),
    permitKind: t('form.permit-kind'),
    firstPermitOn: t('form.first-permit'),
    permitFrom: t('form.permit-from'),
    permitUntil: t('form.permit-until'),
    telephone: t('form.telephone'),
    email: t('form.email'),
    street: t('form.street'),
    postalCode: t('form.postal-code'),
    postOffice: t('form.post-office'),
  };
}

/** How a value reads where two versions stand side by side. */
function useShown() {
  const { t, i18n } = useTranslation('people');
  const languageName = useLanguageName();
  const countryName = useCountryName();
  const { data: municipalities } = useQuery(municipalitiesQuery());
  return (name: keyof PersonValues, value: unknown): string => {
    if (value === '' || value === undefined) return '';
    switch (name) {
      case 'names':
        return (value as NameValues[])
          .map((each) =>
            [plainName(each), plainName(each) === each.original ? '' : each.original].filter(Boolean).join(' '),
          )
          .join('; ');
      case 'languages':
        return (value as string[]).map(languageName).join(', ');
      case 'citizenships':
        return (value as string[]).map(countryName).join(', ');
      case 'interpreterNeeded':
        return t(`form.interpreter-${value as 'yes' | 'no'}`);
      case 'permitKind':
        return t(`permit-kinds.${value as string}`);
      case 'bornOn':
      case 'firstPermitOn':
      case 'permitFrom':
      case 'permitUntil':
        return fullDay(value as string);
      case 'municipalityCode': {
        const found = municipalities?.data.items.find(({ code }) => code === value);
        if (!found) return String(value);
        return i18n.language === 'sv' ? found.nameSv : found.nameFi;
      }
      default:
        return String(value);
    }
  };
}
