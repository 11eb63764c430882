import { Button, IconButton, Link, Select, TrashIcon, useUndo } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { officialsQuery } from '../authorities/authorities.queries';
import { Failing } from '../platform/errors/failing';
import { useSession } from '../platform/session/session-provider';
import { useAddOfficial, useRemoveOfficial, type Participation } from './participations.queries';

/** Access is named people's: whom the unit has in the case, and, for the unit itself, whom it adds or takes out. */
export function ParticipationOfficials({ one, open }: { one: Participation; open: boolean }) {
  const { t } = useTranslation('participations');
  const { user } = useSession();
  const navigate = useNavigate();
  const undo = useUndo();
  const add = useAddOfficial();
  const remove = useRemoveOfficial();
  const mayAdd = open && one.can.includes('participation.add-official');
  const mayRemove = open && one.can.includes('participation.remove-official') && one.officials.length > 1;
  const participationId = one.id!;
  if (one.status !== 'accepted') return null;

  const takeOut = async ({ id, name }: Participation['officials'][number]) => {
    try {
      await remove.mutateAsync({ params: { participationId, officialId: id } });
    } catch {
      // Said above the list.
      return;
    }
    if (id === user.id) return void navigate('/');
    if (!mayAdd) return;
    undo.offer({
      said: t('officials.removed', { name }),
      onUndo: () => add.mutateAsync({ params: { participationId }, body: { officialId: id } }),
    });
  };
  const problem = add.error ?? remove.error;
  return (
    <section aria-labelledby="participation-officials">
      <h3 id="participation-officials" className="preview__heading">
        {t('officials.title')}
      </h3>
      {problem && <Failing problem={problem} noun="participations" />}
      <ul className="case-side-list officials-list">
        {one.officials.map((official) => (
          <li key={official.id}>
            <span className="case-side-list__main">{official.name}</span>
            {official.telephone && (
              <Link to={`tel:${official.telephone.replace(/[^+\d]/g, '')}`}>{official.telephone}</Link>
            )}
            {mayRemove && (
              <IconButton
                label={t('officials.remove', { name: official.name })}
                icon={<TrashIcon aria-hidden fontSize={18} />}
                disabled={remove.isPending}
                onClick={() => void takeOut(official)}
              />
            )}
          </li>
        ))}
      </ul>
      {mayAdd && (
        <AddOfficial
          one={one}
          busy={add.isPending}
          onAdd={(officialId) => add.mutateAsync({ params: { participationId }, body: { officialId } })}
        />
      )}
    </section>
  );
}

function AddOfficial({
  one,
  busy,
  onAdd,
}: {
  one: Participation;
  busy: boolean;
  onAdd: (officialId: string) => Promise<unknown>;
}) {
  const { t } = useTranslation('participations');
  const [chosen, setChosen] = useState('');
  const { data } = useQuery(officialsQuery(one.unit.id));
  const others = (data?.data.items ?? []).filter(({ id }) => !one.officials.some((official) => official.id === id));
  if (others.length === 0) return null;
  return (
    <div className="ui-actions add-official">
      <Select
        label={t('officials.add')}
        placeholder={t('choose')}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        onChange={setChosen}
      />
      <Button
        busy={busy}
        disabled={!chosen}
        // A refusal is said above by the change itself.
        onClick={() =>
          void onAdd(chosen).then(
            () => setChosen(''),
            () => undefined,
          )
        }
      >
        {t('officials.add-do')}
      </Button>
    </div>
  );
}
