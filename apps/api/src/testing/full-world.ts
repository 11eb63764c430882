import { actorOf, KEYS, Reader, rowsReadBy, type Facts } from '@samspel/testing';
import * as fc from 'fast-check';
import { worlds } from './random-world.js';

/** The first of the seed's worlds in which every table has a row that somebody reads. Throws when a hundred have none. */
export function fullWorld(seed: number): Facts {
  const found = fc.sample(worlds, { seed, numRuns: 100 }).find((facts) => tablesReadIn(facts).size === TABLES);
  if (!found) throw new Error('no world has a row in every table');
  return found;
}

const TABLES = Object.keys(KEYS).length;

function tablesReadIn(facts: Facts): Set<string> {
  const rows = facts.memberships.flatMap(({ id, officialId }) => [
    ...rowsReadBy(facts, new Reader(facts, actorOf(facts, id), officialId)),
  ]);
  return new Set(rows.map((row) => row.split(' ')[0]!));
}
