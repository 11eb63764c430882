import type { Endpoint } from '@samspel/contract';
import { PROBLEM_CODES } from '../../platform/http/messages.js';
import type { AnswerCheck } from '../answer-check.js';
import type { Answer } from '../client.js';
import type { GoodRequest } from '../good-requests.js';
import type { Attack } from './attacks.js';

/** A good request and its answer: what an attack's answer is compared with. */
export interface Good {
  request: GoodRequest;
  body: unknown;
}

/** What is wrong with the answer to an attack on the request; undefined: it is as it must be. */
export function verdict(
  endpoint: Endpoint,
  attack: Attack,
  request: GoodRequest,
  answer: Answer<unknown>,
  good: Good,
  check: AnswerCheck,
): string | undefined {
  const { status, body } = answer;
  if (status < 200 || status >= 500 || (status >= 300 && status < 400)) return `answered ${status}`;
  if (status === 401 && endpoint.id !== 'session.start') return 'was not even recognised';
  const [described] = check.faults(endpoint, status, body);
  if (described) return described;
  if (status >= 300) return wordless(answer) ?? (attack.wrong ? unnamed(attack, answer) : undefined);
  if (attack.wrong) return 'was taken';
  if (namesAnother(endpoint, attack, request, body)) return 'was taken, although it is no id of the sender’s';
  return endpoint.method === 'GET' ? undefined : changedElsewhere(attack, good.body, body);
}

/** Whether a text that was put there came back just so, at every place where the good request's own had come back. */
export function cameBack(attack: Attack, good: Good, after: unknown): 'exactly' | 'otherwise' | undefined {
  const { sent } = attack;
  const instead = attack.goodIn?.(good.request);
  if (typeof sent !== 'string' || typeof instead !== 'string') return undefined;
  const places = [...leavesOf(good.body)].filter(([, value]) => value === instead).map(([path]) => path);
  if (places.length === 0) return undefined;
  const now = leavesOf(after);
  const wanted: unknown[] = sent.trim() === '' ? [sent, null, undefined] : [sent, sent.trim()];
  return places.every((path) => wanted.includes(now.get(path))) ? 'exactly' : 'otherwise';
}

function wordless({ headers, problem }: Answer<unknown>): string | undefined {
  if (!/^application\/problem\+json/.test(headers['content-type'] ?? '')) return 'refused without a problem';
  const codes = [problem.code, ...(problem.errors ?? []).map(({ code }) => code)];
  const unknown = codes.find((code) => !PROBLEM_CODES.includes(code));
  return unknown && `refused with the unknown code ${unknown}`;
}

/** A fault of a field is named by its place, or by the object or list that it is in or that is in it. */
function unnamed({ pointer, sent }: Attack, { status, problem }: Answer<unknown>): string | undefined {
  // Dots are folded on the way: what arrives is another address, with faults of its own.
  if (pointer.startsWith(':') && (sent === '.' || sent === '..')) return undefined;
  if (pointer.startsWith(':') && [400, 404, 405, 414].includes(status)) return undefined;
  if (pointer === '' && status === 400) return undefined;
  if (status !== 422) return `refused with ${status} ${problem.code}`;
  const named = (problem.errors ?? []).map((each) => each.pointer);
  const isNear = (place: string) =>
    place === pointer || pointer.startsWith(`${place}/`) || place.startsWith(`${pointer}/`);
  return named.some(isNear) ? undefined : `refused, but for ${named.join(' ')}`;
}

/** Units are public, any of the right sector can be invited, a draft may be about what is still to come, and a file's ids are its own. */
const ANY_ID =
  /^(authorities\.(unit|officials) :unitId|drafts\.\w+ :subjectId|participations\.invite \/unitId|exchange\.import \/.*)$/;

function namesAnother({ id }: Endpoint, attack: Attack, request: GoodRequest, body: unknown): boolean {
  const { field, sent, pointer } = attack;
  if (field?.kind !== 'id' || pointer.startsWith('?') || ANY_ID.test(`${id} ${pointer}`)) return false;
  const ids = [sent].flat().filter((each) => typeof each === 'string');
  const known = [attack.goodIn?.(request)].flat().map((each) => String(each).toLowerCase());
  // Of many each has its own outcome.
  const failed = (body as { items?: { done?: boolean }[] } | undefined)?.items?.some(({ done }) => done === false);
  return !failed && ids.some((each) => !known.includes(each.toLowerCase()));
}

/** What the use case derives from what was sent: another state, another turn, another right. */
const DERIVED = new Set([
  ...['version', 'can', 'overdue', 'mine', 'turn', 'kind', 'waitsForPerson', 'fresh', 'year', 'endsInSeconds'],
  ...['state', 'status', 'to', 'done', 'code', 'unread'],
]);
/** Limits are reckoned from what was sent, and the documents of a file are counted. */
const RECKONED = /\/(clock|moves)(\/|$)|^\/(assessments|plans|reviews)$/;
/** Made anew for each request. */
const MADE_ANEW =
  /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)|\d{4}-\d{5,}|.*samspel\.example|(Unit|Official|Amina|Task|Note text) \d+( sv)?)$/;

/** Every difference to the answer that the good request got must be what was sent; of what was left out, what it stood for. */
export function changedElsewhere({ sent, pointer }: Attack, before: unknown, after: unknown): string | undefined {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  const name = pointer.split('/').at(-1)!;
  for (const path of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(path), now.get(path)];
    if (
      was === is ||
      RECKONED.test(path) ||
      DERIVED.has(path.split('/').at(-1)!) ||
      (isMadeAnew(was) && isMadeAnew(is))
    )
      continue;
    if (sent === undefined ? `${path}/`.includes(`/${name}/`) : saidBy(sent).includes(is)) continue;
    // Whom a list of ids means is who it is, not a change of theirs.
    if (is === undefined || is === null || (Array.isArray(sent) && path.startsWith('/units/'))) continue;
    return `changed ${path} from ${JSON.stringify(was)} to ${JSON.stringify(is)}`.slice(0, 300);
  }
  return undefined;
}

const isMadeAnew = (value: unknown) => value == null || (typeof value === 'string' && MADE_ANEW.test(value));

/** What was sent, as it may come back: exactly, or without the spaces around it. */
function saidBy(sent: unknown): unknown[] {
  return [...leavesOf(sent).values()].flatMap((each) => (typeof each === 'string' ? [each, each.trim()] : [each]));
}

function leavesOf(value: unknown, path = '', found = new Map<string, unknown>()): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return found.set(path, value);
  for (const [key, each] of Object.entries(value)) leavesOf(each, `${path}/${key}`, found);
  return found;
}
