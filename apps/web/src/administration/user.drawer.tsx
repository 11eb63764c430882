import { Alert, Button, Drawer, SkeletonRows, StatusLabel, TextField } from '@samspel/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UnitMark } from '../authorities/unit-mark';
import { useUnitName } from '../authorities/unit-name';
import { today } from '../platform/dates';
import { Loaded } from '../platform/errors/loaded';
import { FormConflict } from '../platform/form/form-conflict';
import { FormErrors } from '../platform/form/form-errors';
import { useForm } from '../platform/form/use-form';
import { useSession } from '../platform/session/session-provider';
import { AddMembership } from './add-membership';
import { useChangeUser, userQuery, type Membership, type User } from './administration.queries';
import { EndMembership } from './end-membership.dialog';
import { isCurrent, membershipPeriod } from './membership-words';

/** One person: name, telephone, and where they work in which role, from when until when. */
export function UserDrawer({ userId, onClose }: { userId: string; onClose: () => void }) {
  const { t } = useTranslation('administration');
  const found = useQuery(userQuery(userId));
  return (
    <Drawer form title={found.data?.data.name ?? t('person')} position={found.data?.data.email} onClose={onClose}>
      <Loaded of={found} skeleton={<SkeletonRows rows={5} lines={1} />}>
        {(user, etag) => (
          <>
            <UserForm user={user} etag={etag} />
            <Memberships user={user} />
          </>
        )}
      </Loaded>
    </Drawer>
  );
}

function UserForm({ user, etag }: { user: User; etag: string | undefined }) {
  const { t } = useTranslation('administration');
  const cache = useQueryClient();
  const change = useChangeUser();
  const [saved, setSaved] = useState(false);
  const valuesOf = ({ name, telephone }: User) => ({ name, telephone: telephone ?? '' });
  const form = useForm({
    initial: valuesOf(user),
    etag,
    noun: 'administration',
    check: ({ name }) => ({ name: name.trim() ? undefined : 'name-missing' }),
    save: ({ name, telephone }, under) =>
      change.mutateAsync({
        params: { userId: user.id },
        body: { name, telephone: telephone.trim() || null },
        ifMatch: under,
      }),
    onSaved: (answer) => {
      form.rebase({ values: valuesOf(answer.data), etag: answer.etag });
      form.setValues(valuesOf(answer.data));
      setSaved(true);
    },
    readAgain: async () => {
      const now = await cache.fetchQuery({ ...userQuery(user.id), staleTime: 0 });
      return { values: valuesOf(now.data), etag: now.etag };
    },
  });
  if (!user.can.includes('user.change')) return null;
  const changed = JSON.stringify(form.values) !== JSON.stringify(valuesOf(user));
  return (
    <form {...form.form} className="ui-stack ui-stack--12" onChange={() => setSaved(false)}>
      <FormErrors form={form} noun="administration" />
      <FormConflict form={form} labels={{ name: t('columns.name'), telephone: t('columns.telephone') }} />
      <TextField label={t('columns.name')} maxLength={200} {...form.field('name')} />
      <TextField label={t('columns.telephone')} type="tel" optional maxLength={30} {...form.field('telephone')} />
      <div className="ui-actions">
        <Button type="submit" busy={form.busy} disabled={!changed}>
          {t('save')}
        </Button>
        <span role="status" className="ui-second">
          {saved && !changed && t('saved')}
        </span>
      </div>
    </form>
  );
}

function Memberships({ user }: { user: User }) {
  const { t } = useTranslation('administration');
  const session = useSession();
  const [ending, setEnding] = useState<Membership | null>(null);
  const [adding, setAdding] = useState(false);
  const own = user.id === session.user.id;
  const [current, ended] = [
    user.memberships.filter((one) => isCurrent(one)),
    user.memberships.filter((one) => !isCurrent(one)),
  ];
  return (
    <section aria-labelledby="memberships" className="ui-stack ui-stack--8">
      <h3 id="memberships" className="preview__heading">
        {t('memberships')}
      </h3>
      {own && <Alert tone="info">{t('own')}</Alert>}
      {current.length === 0 && <p className="ui-second">{t('no-membership-text')}</p>}
      <ul className="memberships">
        {current.map((one) => (
          <Line key={one.id} one={one} onEnd={own ? undefined : () => setEnding(one)} />
        ))}
      </ul>
      {!own &&
        session.can.includes('membership.add') &&
        user.can.includes('membership.add') &&
        (adding ? (
          <AddMembership user={user} onClose={() => setAdding(false)} />
        ) : (
          <div>
            <Button onClick={() => setAdding(true)}>{t('add-membership.title')}</Button>
          </div>
        ))}
      {ended.length > 0 && (
        <details className="memberships__ended">
          <summary>{t('ended', { count: ended.length })}</summary>
          <ul className="memberships">
            {ended.map((one) => (
              <Line key={one.id} one={one} />
            ))}
          </ul>
        </details>
      )}
      {ending && <EndMembership user={user} one={ending} onClose={() => setEnding(null)} />}
    </section>
  );
}

function Line({ one, onEnd }: { one: Membership; onEnd?: () => void }) {
  const { t } = useTranslation('administration');
  const unitName = useUnitName();
  const current = isCurrent(one);
  const begun = one.startsAt.slice(0, 10) <= today();
  return (
    <li>
      <UnitMark sector={one.unit.sector} />
      <div className="memberships__words">
        <strong className="ui-block">{unitName(one.unit)}</strong>
        <span className="ui-block">{t(`platform:roles.${one.role}`)}</span>
        <StatusLabel status={current ? (begun ? 'under-way' : 'planned') : 'paused'}>
          {membershipPeriod(one)}
        </StatusLabel>
      </div>
      {current && onEnd && one.can.includes('membership.end') && (
        <Button variant="danger" onClick={onEnd}>
          {t('end-membership.open')}
        </Button>
      )}
    </li>
  );
}
