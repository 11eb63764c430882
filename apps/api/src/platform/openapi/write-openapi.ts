import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import '../../nouns.js';
import { documentSchemaText } from './document-schema.js';
import { openApiText } from './document.js';

/** `npm run openapi` */
for (const [name, text] of [
  ['openapi.json', openApiText()],
  ['case-documents.schema.json', documentSchemaText()],
] as const) {
  writeFileSync(new URL(`../../../${name}`, import.meta.url), text);
  console.log(`apps/api/${name}`);
}
