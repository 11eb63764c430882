import type { FactKind } from '@samspel/contract';
import { lazy } from 'react';
import type { CaseFrame } from './case-frame';

/** Which dialog stands open over the case. */
export type OpenDialog =
  | {
      of:
        | 'note'
        | 'task'
        | 'invite'
        | 'person'
        | 'copy'
        | 'summary'
        | 'export'
        | 'import'
        | 'hand-over'
        | 'handover'
        | 'end'
        | 'reopen';
    }
  | { of: 'participation'; id: string }
  | { of: 'fact'; kind?: FactKind };

export interface CaseDialogsProps {
  frame: CaseFrame;
  dialog: OpenDialog;
  onClose: () => void;
  onDialog: (dialog: OpenDialog) => void;
  onTask: (taskId: string) => void;
}

// Each is fetched when it is first opened.
const WriteNote = lazy(() => import('../notes/write-note.dialog').then((m) => ({ default: m.WriteNote })));
const GiveTask = lazy(() => import('../tasks/give-task.dialog').then((m) => ({ default: m.GiveTask })));
const InviteUnit = lazy(() => import('../participations/invite-unit.dialog').then((m) => ({ default: m.InviteUnit })));
const ParticipationDialog = lazy(() =>
  import('../participations/participation.dialog').then((m) => ({ default: m.ParticipationDialog })),
);
const EditPerson = lazy(() => import('../people/edit-person.dialog').then((m) => ({ default: m.EditPersonDialog })));
const FactDialog = lazy(() => import('../facts/fact.dialog').then((m) => ({ default: m.FactDialog })));
const CopyCase = lazy(() => import('./copy-case.dialog').then((m) => ({ default: m.CopyCase })));
const PrintSummary = lazy(() => import('../documents/print.dialog').then((m) => ({ default: m.PrintSummary })));
const ExportDocuments = lazy(() => import('../exchange/export.dialog').then((m) => ({ default: m.ExportDocuments })));
const ImportDocuments = lazy(() => import('../exchange/import.dialog').then((m) => ({ default: m.ImportDocuments })));
const HandOverCase = lazy(() => import('./hand-over-case.dialog').then((m) => ({ default: m.HandOverCase })));
const OfferHandover = lazy(() =>
  import('../handovers/offer-handover.dialog').then((m) => ({ default: m.OfferHandover })),
);
const EndCase = lazy(() => import('./end-case.dialog').then((m) => ({ default: m.EndCase })));
const ReopenCase = lazy(() => import('./reopen-case.dialog').then((m) => ({ default: m.ReopenCase })));

export function CaseDialogs({ frame, dialog, onClose, onTask }: CaseDialogsProps) {
  switch (dialog.of) {
    case 'note':
      return <WriteNote frame={frame} onClose={onClose} />;
    case 'task':
      return <GiveTask frame={frame} onClose={onClose} onGiven={onTask} />;
    case 'invite':
      return <InviteUnit frame={frame} onClose={onClose} />;
    case 'participation':
      return <ParticipationDialog frame={frame} participationId={dialog.id} onClose={onClose} />;
    case 'person':
      return <EditPerson caseId={frame.view.id} onClose={onClose} />;
    case 'fact':
      return <FactDialog frame={frame} kind={dialog.kind} onClose={onClose} />;
    case 'copy':
      return <CopyCase frame={frame} onClose={onClose} />;
    case 'summary':
      return <PrintSummary view={frame.view} onClose={onClose} />;
    case 'export':
      return <ExportDocuments view={frame.view} onClose={onClose} />;
    case 'import':
      return <ImportDocuments view={frame.view} onClose={onClose} />;
    case 'hand-over':
      return <HandOverCase frame={frame} onClose={onClose} />;
    case 'handover':
      return <OfferHandover frame={frame} onClose={onClose} />;
    case 'end':
      return <EndCase frame={frame} onClose={onClose} />;
    case 'reopen':
      return <ReopenCase frame={frame} onClose={onClose} />;
  }
}
