/** What a verification found. */
export interface Verified {
  /** In one sentence the first thing that is not as it was sealed. */
  broken?: string;
  seals: number;
  /** Sealed, and as they were. */
  rows: number;
  unsealed: number;
  /** RFC 3339, UTC. */
  oldestUnsealed?: string;
  checkpoints: number;
  /** Seals newer than the newest checkpoint. */
  behind: number;
}

/** Rows as arrays of text. All must see one moment: one REPEATABLE READ transaction, begun after the checkpoints were read. */
export type Rows = (sql: string, values?: unknown[]) => Promise<unknown[][]>;

/** Compares the rows of the audit with their seals, the seals with each other, and both with the lines of checkpoints. */
export function verifyAudit(rows: Rows, checkpointLines: string): Promise<Verified>;
