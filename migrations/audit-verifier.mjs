// Knows nothing of the application but the form in which rows and seals are hashed, which stands in
// src/1760000000012-sealed-audit.ts, and makes it anew from the columns: no function of the database is believed.
import crypto from 'node:crypto';

const PAGE = 5_000;
const SEALS = 20;
const LEAF = 40;
const NOTHING = Buffer.alloc(32);

/**
 * @typedef {import('./audit-verifier.d.mts').Verified} Verified
 * @typedef {(sql: string, values?: unknown[]) => Promise<any[][]>} Rows
 * @typedef {{ seal: number, hash: string }} Checkpoint
 * @typedef {{ number: number, first: bigint, last: bigint, count: number, at: string, leaves: Buffer, previous: string, hash: string }} Seal
 */

class Broken extends Error {}

/**
 * Compares the rows of the audit with their seals, the seals with each other, and both with the checkpoints. All reads
 * must see one moment: `rows` runs in one REPEATABLE READ transaction, begun after the checkpoints were read.
 * @param {Rows} rows @param {string} checkpointLines the file as it is @returns {Promise<Verified>}
 */
export async function verifyAudit(rows, checkpointLines) {
  /** @type {Verified} */
  const found = { seals: 0, rows: 0, unsealed: 0, checkpoints: 0, behind: 0 };
  try {
    const checkpoints = checkpointsIn(checkpointLines);
    found.checkpoints = checkpoints.size;
    const audit = new Audit(rows);
    let before = { number: 0, last: -(1n << 63n), hash: NOTHING.toString('hex') };
    for await (const seal of sealsOf(rows)) {
      checkSeal(seal, before);
      checkCheckpoint(seal, checkpoints.get(seal.number));
      await checkRows(seal, audit);
      found.seals++;
      found.rows += seal.count;
      before = seal;
    }
    const newest = Math.max(0, ...checkpoints.keys());
    if (newest > before.number)
      throw new Broken(`Seal ${before.number + 1} is missing: the checkpoints go on to seal ${newest}.`);
    if (before.number > 0 && newest === 0)
      throw new Broken('There are seals and no checkpoint that they must agree with.');
    found.behind = before.number - newest;
    [found.unsealed, found.oldestUnsealed] = await audit.rest(before.last);
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    found.broken = error.message;
  }
  return found;
}

/** @param {string} lines @returns {Map<number, string>} hash by number of seal; a last line that was cut off while it was written is none */
function checkpointsIn(lines) {
  const all = new Map();
  const whole = lines.split('\n').slice(0, -1);
  for (const [index, line] of whole.entries()) {
    const checkpoint = checkpointIn(line);
    if (!checkpoint) {
      // One that was cut off stands alone on its line, and is written again on the next.
      if (index + 1 < whole.length && !line.endsWith('}')) continue;
      throw new Broken(`Line ${index + 1} of the checkpoints is none.`);
    }
    const { seal, hash } = checkpoint;
    if (all.has(seal) && all.get(seal) !== hash) throw new Broken(`The checkpoints say two things of seal ${seal}.`);
    all.set(seal, hash);
  }
  return all;
}

/** @param {string} line @returns {Checkpoint | undefined} */
function checkpointIn(line) {
  try {
    const { seal, hash } = JSON.parse(line);
    return Number.isSafeInteger(seal) && seal > 0 && /^[0-9a-f]{64}$/.test(hash) ? { seal, hash } : undefined;
  } catch {
    return undefined;
  }
}

/** @param {Rows} rows @returns {AsyncGenerator<Seal>} */
async function* sealsOf(rows) {
  for (let after = '-1'; ;) {
    const page = await rows(
      `SELECT number::text, first_id::text, last_id::text, row_count::text, trunc(extract(epoch FROM sealed_at) * 1000000)::bigint::text,
         encode(leaves, 'hex'), encode(previous, 'hex'), encode(hash, 'hex')
       FROM guard.audit_seal s WHERE s.number > $1::bigint ORDER BY s.number LIMIT ${SEALS}`,
      [after],
    );
    for (const [number, first, last, count, at, leaves, previous, hash] of page)
      yield {
        number: Number(number),
        first: BigInt(first),
        last: BigInt(last),
        count: Number(count),
        at,
        leaves: Buffer.from(leaves, 'hex'),
        previous,
        hash,
      };
    if (page.length < SEALS) return;
    after = page.at(-1)?.[0];
  }
}

/** @param {Seal} seal @param {{ number: number, last: bigint, hash: string }} before */
function checkSeal(seal, before) {
  const { number, first, last, count, at, leaves, previous, hash } = seal;
  if (number !== before.number + 1) throw new Broken(`Seal ${before.number + 1} is missing: seal ${number} follows.`);
  const fields = ['samspel-audit-seal-1', number, first, last, count, at, sha256(leaves).toString('hex'), previous];
  if (sha256(fields.map((each) => field(String(each))).join('')).toString('hex') !== hash)
    throw new Broken(`Seal ${number} is not what was sealed: its hash is another.`);
  if (previous !== before.hash) throw new Broken(`Seal ${number} does not follow seal ${before.number}.`);
  if (leaves.length !== count * LEAF || count < 1)
    throw new Broken(`Seal ${number} does not hold as many rows as it says.`);
  if (first <= before.last || leaves.readBigInt64BE(0) !== first || leaves.readBigInt64BE((count - 1) * LEAF) !== last)
    throw new Broken(`Seal ${number} does not begin and end with the rows that it says.`);
}

/** @param {Seal} seal @param {string | undefined} checkpoint */
function checkCheckpoint({ number, hash }, checkpoint) {
  if (checkpoint !== undefined && checkpoint !== hash)
    throw new Broken(`Seal ${number} is not the one of the checkpoint: it, or one before it, was made anew.`);
}

/** @param {Seal} seal @param {Audit} audit */
async function checkRows({ number, count, leaves }, audit) {
  for (let at = 0; at < count * LEAF; at += LEAF) {
    const sealed = leaves.readBigInt64BE(at);
    const row = await audit.next();
    if (row && row.id < sealed)
      throw new Broken(`Row ${row.id} was put among the rows of seal ${number} after they were sealed.`);
    if (!row || row.id > sealed) throw new Broken(`Row ${sealed} of seal ${number} is missing.`);
    if (!row.hash.equals(leaves.subarray(at + 8, at + LEAF)))
      throw new Broken(`Row ${sealed} of seal ${number} is not what was sealed.`);
  }
}

const FIELDS = [
  'id::text',
  'trunc(extract(epoch FROM at) * 1000000)::bigint::text',
  'request_id',
  'official_id::text',
  'membership_id::text',
  'unit_id::text',
  'authority_id::text',
  'role',
  'action',
  'endpoint',
  'outcome',
  'status::text',
  'code',
  'purpose',
  'case_id::text',
  'person_ids::text',
  'record_ids::text',
  'address',
];

/** The rows of the audit in the order of their numbers, a page at a time; the next page is fetched while one is hashed. */
class Audit {
  /** @type {Array<Array<string | null>>} */
  #page = [];
  #at = 0;
  #ended = false;
  /** @type {Promise<Array<Array<string | null>>>} */
  #coming;

  /** @param {Rows} rows */
  constructor(rows) {
    this.rows = rows;
    this.#coming = this.#fetch(undefined, undefined);
  }

  /** @returns {Promise<{ id: bigint, hash: Buffer } | undefined>} */
  async next() {
    const row = await this.#peek();
    if (!row) return undefined;
    this.#at++;
    return { id: BigInt(/** @type {string} */ (row[0])), hash: sha256(row.map(field).join('')) };
  }

  /** @param {bigint} after @returns {Promise<[number, string | undefined]>} how many are left, and since when the oldest waits */
  async rest(after) {
    await this.#coming.catch(() => undefined);
    const [[count, oldest] = []] = await this.rows(
      `SELECT count(*)::text, to_char(min(at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') FROM app.audit WHERE id > $1::bigint`,
      [String(after)],
    );
    return [Number(count), oldest ?? undefined];
  }

  async #peek() {
    if (this.#at === this.#page.length && !this.#ended) {
      this.#page = await this.#coming;
      this.#at = 0;
      this.#ended = this.#page.length < PAGE;
      const last = this.#page.at(-1);
      if (!this.#ended && last) {
        this.#coming = this.#fetch(last[0], last[1]);
        this.#coming.catch(() => undefined);
      }
    }
    return this.#page[this.#at];
  }

  /** @param {string | null | undefined} id @param {string | null | undefined} at */
  #fetch(id, at) {
    // By number and instant: a number that stands twice is found, and not skipped at the end of a page.
    const after =
      id == null
        ? ''
        : `WHERE (a.id, a.at) > ($1::bigint, 'epoch'::timestamptz + $2::bigint * interval '1 microsecond')`;
    const fetched = this.rows(
      `SELECT ${FIELDS.join(', ')} FROM app.audit a ${after} ORDER BY a.id, a.at LIMIT ${PAGE}`,
      id == null ? [] : [id, at],
    );
    fetched.catch(() => undefined);
    return fetched;
  }
}

/** @param {string | null} text */
function field(text) {
  return text === null ? '~' : `${Buffer.byteLength(text)}:${text},`;
}

/** @param {Buffer | string} octets */
function sha256(octets) {
  // In one call where Node has it: there are millions.
  return typeof crypto.hash === 'function'
    ? crypto.hash('sha256', octets, 'buffer')
    : crypto.createHash('sha256').update(octets).digest();
}
