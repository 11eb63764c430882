import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import '../../nouns.js';
import { openApiText } from './document.js';

/** `npm run openapi` */
const file = new URL('../../../openapi.json', import.meta.url);
writeFileSync(file, openApiText());
console.log('apps/api/openapi.json');
