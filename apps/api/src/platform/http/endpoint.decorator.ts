import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import type { Endpoint as Descriptor } from '@samspel/contract';

export const ENDPOINT = Symbol('endpoint');

type Class = new () => object;

/** The response class of each mounted endpoint; undefined where nothing comes back. */
const RESPONSES = new Map<string, Class | undefined>();

export const responseClassOf = (id: string): Class | undefined => RESPONSES.get(id);

/** Mounts a handler at its descriptor. `response` declares what may leave: a descriptor is a value and holds no class. */
export function Endpoint(
  descriptor: Descriptor<never, never, never, never> | Descriptor,
  response?: Class,
): MethodDecorator {
  const described = descriptor as Descriptor;
  RESPONSES.set(described.id, response);
  return applyDecorators(
    SetMetadata(ENDPOINT, described),
    RequestMapping({ path: described.path, method: RequestMethod[described.method] }),
    HttpCode(response ? 200 : 204),
  );
}
