import { writeFileSync } from 'node:fs';
import { policyMatrix } from '@samspel/contract';

/** `npm run policy:matrix` */
const file = new URL('../../../../../libs/contract/policy.matrix.txt', import.meta.url);
writeFileSync(file, policyMatrix());
console.log('libs/contract/policy.matrix.txt');
