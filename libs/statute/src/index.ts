export * from './bases.js';
export * from './clocks.js';
export * from './dates.js';
export * from './dues.js';
export {
  EXTENSION_CAP_IN_MONTHS,
  EXTENSION_GROUNDS,
  type Extension,
  type ExtensionGround,
  type Facts,
  type Fault,
  type Ground,
  GROUNDS,
  type PlanFacts,
  readFacts,
  type ReadFacts,
  type Suspension,
  SUSPENSION_GROUNDS,
  type SuspensionGround,
} from './facts.js';
export { type Holiday, type HolidayName, holidaysOf, isDayOff, reasonOff } from './holidays.js';
export { type Maximum, maximumOf, type Studies } from './maximum.js';
export * from './deletion.js';
export * from './items.js';
export * from './next-review.js';
export * from './reasons.js';
export * from './rules.js';
export * from './time-limits.js';
