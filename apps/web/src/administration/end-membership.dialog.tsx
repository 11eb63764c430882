import { Button, Dialog } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import { Failing } from '../platform/errors/failing';
import { useEndMembership, type Membership, type User } from './administration.queries';

/** From the press on it gives nothing: that is asked for once more. */
export function EndMembership({ user, one, onClose }: { user: User; one: Membership; onClose: () => void }) {
  const { t } = useTranslation('administration');
  const unitName = useUnitName();
  const end = useEndMembership();
  return (
    <Dialog
      size="small"
      title={t('end-membership.title')}
      subtitle={`${user.name}: ${t(`platform:roles.${one.role}`)}, ${unitName(one.unit)}`}
      onClose={onClose}
      footer={
        <>
          <Button
            variant="primary"
            busy={end.isPending}
            onClick={() => end.mutate({ params: { membershipId: one.id } }, { onSuccess: onClose })}
          >
            {t('end-membership.do')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      {end.error && <Failing problem={end.error} noun="administration" saving />}
      <p>{t('end-membership.text')}</p>
    </Dialog>
  );
}
