import { ACTIONS, fieldsOf, type Field } from '@samspel/contract';
import type { Class } from '../http/endpoint.decorator.js';

/** A JSON Schema of 2020-12, as OpenAPI 3.1 takes it. */
export type Schema = Record<string, unknown>;

/** The schemas of the classes that were asked for, and of those within them, by class name. */
export class Schemas {
  private readonly classes = new Map<string, Class>();
  readonly byName: Record<string, Schema> = {};

  constructor(private readonly place = '#/components/schemas') {}

  /** A reference to the class's schema. Two classes of one name would overwrite each other: that is an error. */
  refer(type: Class): Schema {
    const known = this.classes.get(type.name);
    if (known !== undefined && known !== type) throw new Error(`two classes are called ${type.name}`);
    if (!known) {
      this.classes.set(type.name, type);
      this.byName[type.name] = this.objectOf(type);
    }
    return this.reference(type.name);
  }

  /** One field, as a schema that stands where the field stands. */
  field(field: Field): Schema {
    const one = this.one(field);
    const many = field.list
      ? { type: 'array', items: one, maxItems: field.maxItems, ...(hasNoTwins(field) ? { uniqueItems: true } : {}) }
      : one;
    return field.nullable ? orNull(many) : many;
  }

  private objectOf(type: Class): Schema {
    const fields = [...fieldsOf(type)];
    const required = fields.filter(([, field]) => !field.optional).map(([name]) => name);
    return {
      type: 'object',
      properties: Object.fromEntries(fields.map(([name, field]) => [name, this.field(field)])),
      ...(required.length > 0 ? { required } : {}),
      additionalProperties: false,
    };
  }

  protected one(field: Field): Schema {
    switch (field.kind) {
      case 'text':
        return this.text(field);
      case 'id':
        return { type: 'string', format: 'uuid' };
      case 'day':
        return { type: 'string', format: 'date' };
      case 'instant':
        return { type: 'string', format: 'date-time' };
      case 'word':
        return { type: 'string', enum: [...field.words!] };
      case 'integer':
        return { type: 'integer', minimum: field.min, maximum: field.max };
      case 'number':
        return { type: 'number' };
      case 'boolean':
        return { type: 'boolean' };
      case 'nested':
        return this.refer(field.of!());
      case 'action':
        this.byName.Action ??= { type: 'string', enum: [...ACTIONS] };
        return this.reference('Action');
    }
  }

  protected text({ min, max, pattern }: Field): Schema {
    return { type: 'string', minLength: min, maxLength: max, ...(pattern ? { pattern } : {}) };
  }

  private reference(name: string): Schema {
    return { $ref: `${this.place}/${name}` };
  }
}

const hasNoTwins = ({ kind }: Field) => kind === 'id' || kind === 'word';

function orNull(schema: Schema): Schema {
  if (schema.$ref) return { anyOf: [schema, { type: 'null' }] };
  const words = schema.enum as unknown[] | undefined;
  return { ...schema, type: [schema.type, 'null'], ...(words ? { enum: [...words, null] } : {}) };
}
