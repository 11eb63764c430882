import { useUndo } from '@samspel/ui';
import type { Draft } from './use-draft';

interface Leaving<Content> {
  draft: Draft<Content>;
  /** What stands in the form now. */
  values: Content;
  onClose: () => void;
  /** Said when it is thrown away, beside the way back. */
  discarded: string;
}

/** The two ways out of a dialog with a draft: closed, it is kept at once; thrown away, it can be had back by undo. */
export function useLeaving<Content>({ draft, values, onClose, discarded }: Leaving<Content>) {
  const undo = useUndo();
  return {
    close: () => {
      void draft.flush();
      onClose();
    },
    discard: () => {
      void draft.discard();
      onClose();
      undo.offer({ said: discarded, onUndo: () => (draft.keep(values), draft.flush()) });
    },
  };
}
