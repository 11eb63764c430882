import { Button, CheckmarkIcon, Link } from '@samspel/ui';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../authorities/unit-name';
import { PersonTitle } from '../people/person-title';
import { shortInstant } from '../platform/dates';
import type { Notice } from './notices.queries';

/** Where the thing itself is: none when it is out of the reader's sight. */
export function placeOf({ kind, caseId, recordId }: Notice, small: boolean): string | undefined {
  if (kind === 'participation.invited' || kind === 'handover.offered') return '/';
  if (caseId === null) return undefined;
  if (small) return `/child/${caseId}`;
  return kind.startsWith('task.') ? `/cases/${caseId}/tasks?task=${recordId}` : `/cases/${caseId}`;
}

/** What happened, in which case, by whom and when; unread ones are marked by a word, not by weight alone. */
export function NoticeRow({ notice, small, onRead }: { notice: Notice; small: boolean; onRead: () => void }) {
  const { t } = useTranslation('notices');
  const unitName = useUnitName();
  const { kind, at, readAt, person, caseNumber, causedBy, causedIn } = notice;
  const place = placeOf(notice, small);
  const words = t(`kinds.${kind}`);
  return (
    <li className={readAt === null ? 'notice notice--unread' : 'notice'}>
      <span className="notice__state">{readAt === null && t('unread')}</span>
      <div className="notice__words">
        {place ? (
          <Link to={place} onClick={() => readAt === null && onRead()}>
            {words}
          </Link>
        ) : (
          <span>{words}</span>
        )}
        <span className="ui-block">
          {person && <PersonTitle person={person} />}
          {person && caseNumber && ', '}
          {caseNumber && (person ? caseNumber : t('case', { number: caseNumber }))}
        </span>
        {causedBy && causedIn && (
          <span className="ui-block ui-second">
            {causedBy.name}, {unitName(causedIn)}
          </span>
        )}
      </div>
      <time className="notice__time" dateTime={at}>
        {shortInstant(at)}
      </time>
      <span className="notice__do">
        {readAt === null && (
          <Button variant="tertiary" icon={<CheckmarkIcon aria-hidden />} onClick={onRead}>
            {t('mark-read')}
          </Button>
        )}
      </span>
    </li>
  );
}
