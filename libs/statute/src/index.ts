export * from './bases.js';
export * from './dates.js';
