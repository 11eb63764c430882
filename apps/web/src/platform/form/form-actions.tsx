import { Button } from '@samspel/ui';

export interface FormActionsProps {
  /** What sending does, and leaving. */
  label: string;
  cancel: string;
  busy: boolean;
  onCancel: () => void;
  /** It ends or closes something. */
  danger?: boolean;
  autofocus?: boolean;
}

/** The foot of a form that stands inside a dialog: send, or leave. */
export function FormActions({ label, cancel, busy, onCancel, danger = false, autofocus = false }: FormActionsProps) {
  return (
    <div className="ui-actions">
      <Button
        type="submit"
        variant={danger ? 'danger' : 'primary'}
        busy={busy}
        data-autofocus={autofocus ? '' : undefined}
      >
        {label}
      </Button>
      <Button variant="tertiary" onClick={onCancel}>
        {cancel}
      </Button>
    </div>
  );
}
