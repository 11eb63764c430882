import { cases, type BodyOf } from '@samspel/contract';
import { Alert, Button, InlineMessage, isDay, Link } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isWholeCode, type PersonValues } from '../people/person-form';
import { PersonTitle } from '../people/person-title';
import { call } from '../platform/http/call';
import { isProblem } from '../platform/http/problem';
import { useProblemText } from '../platform/i18n/use-problem-text';

/** Typing pauses this long before it is asked: each question is audited, and after twenty a day they are slowed. */
const PAUSE_MS = 1200;

type Question = BodyOf<typeof cases.checkDuplicate>;

const duplicatesQuery = (question: Question | null) => ({
  queryKey: ['cases', 'duplicates', question],
  enabled: question !== null,
  // The same question is asked once a page.
  staleTime: Infinity,
  retry: false,
  queryFn: () => call(cases.checkDuplicate, { body: question! }),
});

/** Whether the person has a case already: asked when the code, or a name with the birth date, is whole. */
export function KnownAlready({ person }: { person: PersonValues }) {
  const { t } = useTranslation('cases');
  const question = usePaused(questionOf(person));
  const answer = useQuery(duplicatesQuery(question));
  return (
    // The live region stands from the start: one that appears together with its text is not read.
    <div role="status">
      {question === null ? (
        <span className="ui-second">{t('duplicates.when')}</span>
      ) : answer.isFetching ? (
        <span className="ui-second">{t('duplicates.asking')}</span>
      ) : answer.error ? (
        <Refused error={answer.error} onAgain={() => void answer.refetch()} />
      ) : (
        answer.data && <Told {...answer.data.data} />
      )}
    </div>
  );
}

function Told({ known, maybeElsewhere }: Awaited<ReturnType<typeof call<typeof cases.checkDuplicate>>>['data']) {
  const { t } = useTranslation('cases');
  if (known.length === 0 && !maybeElsewhere) {
    return <InlineMessage tone="success">{t('duplicates.none')}</InlineMessage>;
  }
  return (
    <div className="ui-stack ui-stack--8">
      {known.length > 0 && (
        <Alert tone="warning" title={t('duplicates.known', { count: known.length })}>
          <ul className="known-cases">
            {known.map(({ caseId, number, person }) => (
              <li key={caseId}>
                <Link to={`/cases/${caseId}`}>
                  {number} <PersonTitle person={person} />
                </Link>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {maybeElsewhere && (
        <Alert tone="warning" title={t('duplicates.elsewhere')}>
          {t('duplicates.elsewhere-text')}
        </Alert>
      )}
    </div>
  );
}

function Refused({ error, onAgain }: { error: Error; onAgain: () => void }) {
  const { t } = useTranslation('cases');
  const words = useProblemText('cases');
  const slowed = isProblem(error, 'duplicates.slowed');
  return (
    <Alert
      tone="warning"
      title={t(slowed ? 'duplicates.slowed' : 'duplicates.failed')}
      actions={<Button onClick={onAgain}>{t('duplicates.again')}</Button>}
    >
      {slowed
        ? t('duplicates.slowed-text', { count: error.retryAfter ?? 60 })
        : isProblem(error) && words.ofProblem(error)}
    </Alert>
  );
}

/** What can be asked of what is typed; null when it is too little. */
function questionOf({ names, bornOn, identityCode }: PersonValues): Question | null {
  const code = isWholeCode(identityCode) ? identityCode.trim().toUpperCase() : null;
  const givenNames = names[0]?.givenNames.trim() || null;
  const familyName = names[0]?.familyName.trim() || null;
  const named = (givenNames !== null || familyName !== null) && isDay(bornOn);
  if (code === null && !named) return null;
  return {
    ...(code !== null && { identityCode: code }),
    ...(named && { givenNames, familyName, bornOn }),
  };
}

function usePaused(question: Question | null): Question | null {
  const now = JSON.stringify(question);
  const [paused, setPaused] = useState('null');
  useEffect(() => {
    const timer = setTimeout(() => setPaused(now), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [now]);
  return JSON.parse(paused) as Question | null;
}
