import type { Action, cases, ResponseOf } from '@samspel/contract';

export type CaseView = ResponseOf<typeof cases.read>;

/** The case as its page has it, for everything that stands on the page. */
export interface CaseFrame {
  view: CaseView;
  /** For changes of the case itself. */
  etag: string;
  /** Not ended, as far as the reader is told. Nothing is written into a case that is over. */
  open: boolean;
}

/** What the reader may do in the case now. */
export function mayNow({ view, open }: CaseFrame, action: Action): boolean {
  return open && view.can.includes(action);
}
