import { ErrorSummary } from '@samspel/ui';
import { Failing } from '../errors/failing';
import type { Form } from './use-form';

/** On top of a form: the faults by field, or why the whole was not saved. What was typed is still there. */
export function FormErrors({
  form,
  noun,
  kept,
  saving = true,
}: {
  form: Form;
  noun?: string;
  /** "and in the draft of 14.32" */ kept?: string;
  /** False where nothing is saved: a search. */
  saving?: boolean;
}) {
  if (form.summary.length > 0) return <ErrorSummary items={form.summary} attempt={form.attempt} />;
  if (!form.problem) return null;
  return (
    <Failing
      key={form.attempt}
      problem={form.problem}
      noun={noun}
      kept={kept}
      saving={saving}
      onRetry={form.problem.unanswered ? () => void form.submit() : undefined}
      busy={form.busy}
    />
  );
}
