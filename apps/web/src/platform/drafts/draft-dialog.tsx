import { Dialog, SkeletonRows } from '@samspel/ui';
import type { ReactNode } from 'react';
import type { Draft } from './use-draft';

interface DraftDialogProps {
  draft: Pick<Draft<object>, 'found'>;
  title: string;
  subtitle?: ReactNode;
  onClose: () => void;
  /** The dialog that goes on with what was found. */
  children: ReactNode;
}

/** Until it is known whether something was half written: the dialog's frame, in which nothing can be typed over it. */
export function DraftDialog({ draft, title, subtitle, onClose, children }: DraftDialogProps) {
  if (draft.found !== undefined) return children;
  return (
    <Dialog title={title} subtitle={subtitle} onClose={onClose}>
      <SkeletonRows rows={5} lines={1} />
    </Dialog>
  );
}
