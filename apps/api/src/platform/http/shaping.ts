import { fieldsOf, type Field } from '@samspel/contract';

type Class = new () => object;
type Shaper = (value: Record<string, unknown>) => Record<string, unknown>;

const SHAPERS = new WeakMap<Class, Shaper>();

/** Copies what the response class declares, and nothing else: a column that is not declared does not leave. */
export function shaped(type: Class, value: object): Record<string, unknown> {
  let shaper = SHAPERS.get(type);
  if (!shaper) SHAPERS.set(type, (shaper = shaperOf(type)));
  return shaper(value as Record<string, unknown>);
}

function shaperOf(type: Class): Shaper {
  const fields = [...fieldsOf(type)];
  return (value) => {
    const out: Record<string, unknown> = {};
    for (const [name, field] of fields) {
      const given = value[name];
      if (given === undefined) {
        if (!field.optional) throw new Error(`response ${type.name}.${name} is missing`);
      } else {
        out[name] = given === null ? null : part(field, given);
      }
    }
    return out;
  };
}

function part(field: Field, given: unknown): unknown {
  if (field.kind !== 'nested' || !field.of) return given;
  const type = field.of();
  if (!field.list) return shaped(type, given as object);
  return (given as object[]).map((item) => shaped(type, item));
}
