export { recomputeClocks } from '@samspel/migrations';
export * from './test-database.js';
export * from './world.js';
export * from './model/index.js';
export * from './demo/load-demo.js';
export * from './demo/demo-municipality.js';
export type * from './demo/demo.types.js';
