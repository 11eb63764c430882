export * from './facts.js';
export { load, type Tokens } from './load.js';
export {
  actorOf,
  formerLeads,
  hasHandedOver,
  hasLapsed,
  hasTakenPart,
  holdings,
  isInForce,
  termsToday,
  type Actor,
  type Holding,
} from './parts.js';
export { Reader } from './reading.js';
export { relationsTo, type RecordOf } from './relations.js';
export { KEYS, rowsReadBy, type Table } from './rows.js';
export { TRACE, tracesFor, unitsNamedTo } from './traces.js';
