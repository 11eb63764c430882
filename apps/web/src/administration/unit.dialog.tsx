import type { Sector } from '@samspel/contract';
import { Button, Combobox, Dialog, Select, SkeletonRows, TextField } from '@samspel/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { municipalitiesQuery, type Unit } from '../authorities/authorities.queries';
import { Loaded } from '../platform/errors/loaded';
import { FormConflict } from '../platform/form/form-conflict';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { unitQuery, useAddUnit, useChangeUnit } from './administration.queries';

// Only the contract's types go to the browser: its lists stand beside validating classes.
const SECTORS = Object.keys({
  employment: true,
  'municipal-integration': true,
  education: true,
  'early-childhood-education': true,
  'social-services': true,
  'third-sector': true,
} satisfies Record<Sector, true>) as Sector[];

interface Values {
  sector: Sector | '';
  nameFi: string;
  nameSv: string;
  shortName: string;
  municipalityCode: string;
  telephone: string;
}
const EMPTY: Values = { sector: '', nameFi: '', nameSv: '', shortName: '', municipalityCode: '', telephone: '' };

/** A unit as others will read it; `unitId` null is a new one. */
export function UnitDialog({ unitId, onClose }: { unitId: string | null; onClose: () => void }) {
  const { t } = useTranslation('administration');
  const found = useQuery(unitQuery(unitId ?? ''));
  if (unitId === null) return <Form unit={null} etag={undefined} onClose={onClose} />;
  if (found.data) return <Form unit={found.data.data} etag={found.data.etag} onClose={onClose} />;
  return (
    <Dialog title={t('unit')} onClose={onClose}>
      <Loaded of={found} skeleton={<SkeletonRows rows={6} lines={1} />}>
        {() => null}
      </Loaded>
    </Dialog>
  );
}

function Form({ unit, etag, onClose }: { unit: Unit | null; etag: string | undefined; onClose: () => void }) {
  const { t, i18n } = useTranslation('administration');
  const cache = useQueryClient();
  const add = useAddUnit();
  const change = useChangeUnit();
  const { data } = useQuery(municipalitiesQuery());
  const municipalities = (data?.data.items ?? []).map(({ code, nameFi, nameSv }) => ({
    value: code,
    label: i18n.language === 'sv' ? nameSv : nameFi,
  }));
  const form = useForm<Values, unknown>({
    initial: unit ? valuesOf(unit) : EMPTY,
    etag,
    noun: 'administration',
    check: ({ sector, nameFi, nameSv, shortName }) => ({
      sector: sector ? undefined : 'sector-missing',
      nameFi: nameFi.trim() ? undefined : 'name-missing',
      nameSv: nameSv.trim() ? undefined : 'name-missing',
      shortName: shortName.trim() ? undefined : 'short-name-missing',
    }),
    save: (values, under) => {
      const body = {
        ...values,
        sector: values.sector as Sector,
        municipalityCode: values.municipalityCode || null,
        telephone: values.telephone.trim() || null,
      };
      return unit
        ? change.mutateAsync({ params: { unitId: unit.id }, body, ifMatch: under })
        : add.mutateAsync({ body });
    },
    onSaved: onClose,
    readAgain: async () => {
      const now = await cache.fetchQuery({ ...unitQuery(unit!.id), staleTime: 0 });
      return { values: valuesOf(now.data), etag: now.etag };
    },
  });
  const labels = {
    sector: t('sector'),
    nameFi: t('name-fi'),
    nameSv: t('name-sv'),
    shortName: t('short-name'),
    municipalityCode: t('municipality'),
    telephone: t('columns.telephone'),
  };
  return (
    <Dialog
      title={unit ? t('unit-form.change') : t('unit-form.add')}
      onClose={onClose}
      footer={
        <>
          <Button variant="primary" busy={form.busy} onClick={() => void form.submit()}>
            {t('save')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <form {...form.form} className="ui-stack ui-stack--12">
        <FormErrors form={form} noun="administration" />
        <FormConflict
          form={form}
          labels={labels}
          show={(name, value) =>
            name === 'sector' && value
              ? t(`authorities:sectors.${value as Sector}`)
              : name === 'municipalityCode'
                ? (municipalities.find((each) => each.value === value)?.label ?? '')
                : String(value ?? '')
          }
        />
        <Select<Sector>
          label={labels.sector}
          placeholder={t('choose')}
          options={SECTORS.map((sector) => ({ value: sector, label: t(`authorities:sectors.${sector}`) }))}
          {...form.field('sector')}
        />
        <TextField label={labels.nameFi} lang="fi" maxLength={200} {...form.field('nameFi')} />
        <TextField label={labels.nameSv} lang="sv" maxLength={200} {...form.field('nameSv')} />
        <TextField label={labels.shortName} hint={t('short-name-hint')} maxLength={60} {...form.field('shortName')} />
        <div className="ui-field-row">
          <Combobox
            label={labels.municipalityCode}
            optional
            options={municipalities}
            {...form.field('municipalityCode')}
          />
          <TextField label={labels.telephone} type="tel" optional maxLength={30} {...form.field('telephone')} />
        </div>
        {/* Enter sends the form also without its button in it. */}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

function valuesOf({ sector, nameFi, nameSv, shortName, municipalityCode, telephone }: Unit): Values {
  return { sector, nameFi, nameSv, shortName, municipalityCode: municipalityCode ?? '', telephone: telephone ?? '' };
}
