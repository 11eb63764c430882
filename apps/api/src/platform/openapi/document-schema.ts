import { CASE_DOCUMENTS_FORMAT, CaseDocuments, type Field } from '@samspel/contract';
import { type Schema, Schemas } from './schemas.js';

/** What can be stored: no NUL and no half of a surrogate pair; a line, or several; not blank. */
const LINE = '^[^\\u0000\\p{Cs}\\n\\r\\u2028\\u2029]*$';
const LINES = '^[^\\u0000\\p{Cs}]*$';
const NOT_BLANK = '\\S';

/** As `format` takes it, narrowed to what is an id, and a day, here: of a version, or all noughts or ones; between 1900 and 2200. */
const ID =
  '^([0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[1-8][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}|0{8}-(0{4}-){3}0{12}|[Ff]{8}-([Ff]{4}-){3}[Ff]{12})$';
const DAY = '^(19\\d\\d|2[01]\\d\\d|2200)-';

/** Of text, also what the API's description leaves to the sentence of the fault. */
class ExactSchemas extends Schemas {
  constructor() {
    super('#/$defs');
  }

  protected override one(field: Field): Schema {
    if (field.kind === 'id') return { ...super.one(field), pattern: ID };
    return field.kind === 'day' ? { ...super.one(field), pattern: DAY } : super.one(field);
  }

  protected override text(field: Field): Schema {
    const { pattern, ...schema } = super.text(field);
    const patterns = [pattern ?? (field.multiline ? LINES : LINE), ...(field.min === 0 ? [] : [NOT_BLANK])];
    return { ...schema, allOf: patterns.map((each) => ({ pattern: each })) };
  }
}

/**
 * The JSON Schema (2020-12) of the documents of a case as they travel, made from the classes that check an import. What one
 * field asks of another (days in their order, ids that refer to something) is said when a file is checked.
 */
export function documentSchema(): Schema {
  const schemas = new ExactSchemas();
  const root = schemas.refer(CaseDocuments);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: '/api/docs/case-documents.schema.json',
    title: CASE_DOCUMENTS_FORMAT,
    description:
      'Assessments, plans and reviews of one case with the fields of decree 874/2024 §§1–3. Each has its lasting id and its origin. The file names neither the person nor the case.',
    ...root,
    $defs: Object.fromEntries(Object.entries(schemas.byName).sort(([one], [other]) => (one < other ? -1 : 1))),
  };
}

/** The same as it is committed. */
export const documentSchemaText = (): string => `${JSON.stringify(documentSchema(), null, 2)}\n`;
