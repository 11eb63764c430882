import type { ReactNode } from 'react';

/** A part's heading; takes the focus when one goes to the part. */
export function PartHead({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="plan-part-head">
      <h2 tabIndex={-1} data-part-title className="plan-part-head__title">
        {title}
      </h2>
      {children}
      {actions && <div className="ui-actions plan-part-head__actions">{actions}</div>}
    </div>
  );
}
