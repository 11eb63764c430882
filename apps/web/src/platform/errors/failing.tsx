import { Alert, Button } from '@samspel/ui';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../http/problem';
import { useProblemText } from '../i18n/use-problem-text';

export interface FailingProps {
  problem: Problem;
  noun?: string;
  /** It was a save: says that nothing was saved and that the text is still here. */
  saving?: boolean;
  kept?: string;
  onRetry?: () => void;
  busy?: boolean;
  /** It stands for the whole page. */
  page?: boolean;
}

/** Something did not work: what, where one's text is, again, and the request's id for whoever is asked. */
export function Failing({ problem, noun, saving = false, kept, onRetry, busy, page = false }: FailingProps) {
  const { t } = useTranslation('platform');
  const words = useProblemText(noun);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (saving) box.current?.focus();
  }, [saving]);
  return (
    <div ref={box} tabIndex={-1} className={page ? 'failing page' : 'failing'}>
      <Alert
        tone="error"
        live={!saving}
        level={page ? 1 : undefined}
        title={t(saving ? 'failing.not-saved' : 'failing.not-loaded')}
        actions={
          <>
            {onRetry && (
              <Button variant="primary" onClick={onRetry} busy={busy}>
                {t('failing.again')}
              </Button>
            )}
            {problem.requestId && <span className="ui-second">{t('failing.request', { id: problem.requestId })}</span>}
          </>
        }
      >
        {words.ofProblem(problem)} {saving && (kept ?? t('failing.text-kept'))}
      </Alert>
    </div>
  );
}
