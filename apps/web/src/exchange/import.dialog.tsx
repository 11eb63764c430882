import './exchange.css';
import { Alert, Button, Dialog, FileField, InlineMessage, SkeletonRows } from '@samspel/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../cases/case-frame';
import { ClockMoves } from '../facts/clock-moves';
import { plainName } from '../people/person-title';
import { Failing } from '../platform/errors/failing';
import { isProblem, type Problem } from '../platform/http/problem';
import { useProblemText } from '../platform/i18n/use-problem-text';
import { checkedQuery, useImportDocuments, type Documents, type Imported } from './exchange.queries';
import { placeOf, readDocuments, type ReadFault } from './read-documents';

/** A file from another authority: chosen, looked at, and only then brought in. */
export function ImportDocuments({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useTranslation('exchange');
  const [chosen, setChosen] = useState<{ at: number; documents: Documents } | null>(null);
  const [fault, setFault] = useState<ReadFault | null>(null);
  const checked = useQuery(checkedQuery(view.id, chosen));
  const change = useImportDocuments(view.id);
  const choose = async (file: File | null) => {
    change.reset();
    setChosen(null);
    setFault(null);
    if (!file) return;
    const read = await readDocuments(file);
    if (read.documents) setChosen((before) => ({ at: (before?.at ?? Date.now()) + 1, documents: read.documents }));
    else setFault(read.fault);
  };
  const result = checked.data?.data;
  const ready = chosen !== null && result !== undefined && countOf(result) > 0 && !change.isSuccess;
  const problem = change.error ?? (isProblem(checked.error) ? checked.error : null);
  return (
    <Dialog
      title={t('import.title')}
      subtitle={`${plainName(view.person)}, ${view.number}`}
      onClose={onClose}
      footer={
        <>
          {!change.isSuccess && (
            <Button
              variant="primary"
              busy={change.isPending}
              disabled={!ready}
              onClick={() => change.mutate({ params: { caseId: view.id }, body: chosen!.documents })}
            >
              {t('import.do')}
            </Button>
          )}
          <Button variant={change.isSuccess ? 'primary' : 'tertiary'} onClick={onClose}>
            {t(change.isSuccess ? 'close' : 'cancel')}
          </Button>
        </>
      }
    >
      <div className="ui-stack">
        {!change.isSuccess && (
          <FileField
            label={t('import.file')}
            hint={t('import.hint')}
            choose={t('import.choose')}
            none={t('import.none')}
            accept=".json,application/json"
            disabled={change.isPending}
            error={fault && t(`import.faults.${fault}`)}
            onChange={(file) => void choose(file)}
          />
        )}
        {checked.isFetching && <SkeletonRows rows={2} lines={1} />}
        {problem && <Faults problem={problem} />}
        {result && !problem && !change.isSuccess && <Expected result={result} />}
        {change.isSuccess && (
          <InlineMessage tone="success" live>
            {t('import.done')} <Counts result={change.data.data} />
          </InlineMessage>
        )}
      </div>
    </Dialog>
  );
}

const countOf = ({ assessments, plans, reviews }: Imported) => assessments + plans + reviews;

/** What would come in, and what it moves: said before anything is kept. */
function Expected({ result }: { result: Imported }) {
  const { t } = useTranslation('exchange');
  const { t: facts } = useTranslation('facts');
  const late = result.moves.some((move) => move.late);
  if (countOf(result) === 0)
    return (
      <InlineMessage tone="info" live>
        {t('import.nothing')}
      </InlineMessage>
    );
  return (
    <>
      <Alert tone="info" title={t('import.comes')} live>
        <Counts result={result} />
        {result.known > 0 && <span className="ui-block">{t('import.known', { count: result.known })}</span>}
        <span className="ui-block">{t('import.right-person')}</span>
      </Alert>
      {result.moves.length > 0 && (
        <Alert tone={late ? 'warning' : 'info'} title={facts(late ? 'effect.late' : 'effect.title')}>
          <ClockMoves moves={result.moves} />
        </Alert>
      )}
    </>
  );
}

function Counts({ result }: { result: Imported }) {
  const { t } = useTranslation('exchange');
  return (
    <>
      {(['assessments', 'plans', 'reviews'] as const)
        .map((kind) => t(`import.counts.${kind}`, { count: result[kind] }))
        .join(', ')}
      .
    </>
  );
}

/** Everything that is wrong with the file, each at its place; of anything else what went wrong. */
function Faults({ problem }: { problem: Problem }) {
  const { t } = useTranslation('exchange');
  const words = useProblemText('exchange');
  if (problem.errors.length === 0) return <Failing problem={problem} noun="exchange" />;
  return (
    <Alert tone="error" title={t('import.refused', { count: problem.errors.length })} live>
      <ul className="import-faults">
        {problem.errors.map((fault) => (
          <li key={`${fault.pointer} ${fault.code}`}>
            <b>
              <Place pointer={fault.pointer} />
            </b>{' '}
            {words.ofFault(fault)}
          </li>
        ))}
      </ul>
      {t('import.unchanged')}
    </Alert>
  );
}

/** Which document of the file, and the path in it as the file has it. */
function Place({ pointer }: { pointer: string }) {
  const { t } = useTranslation('exchange');
  const place = placeOf(pointer);
  if (!place) return <code>{pointer || t('import.whole')}</code>;
  return (
    <>
      {t(`import.places.${place.list}`, { number: place.number })} {place.rest && <code>{place.rest}</code>}
    </>
  );
}
