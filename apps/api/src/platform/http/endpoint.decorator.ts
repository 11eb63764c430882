import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { fieldsOf, type Endpoint as Descriptor } from '@samspel/contract';

export const ENDPOINT = Symbol('endpoint');

export type Class = new () => object;

/** What a handler takes and gives: the classes that its parameters name, and the one declared for the answer. */
export interface EndpointClasses {
  params?: Class;
  query?: Class;
  body?: Class;
  response?: Class;
}

interface Handler {
  endpoint: Descriptor;
  response: Class | undefined;
  controller: object;
  method: string;
}

const HANDLERS = new Map<string, Handler>();
/** By method and route, as Fastify writes them. */
const ADDRESSES = new Map<string, Descriptor>();
const CLASSES = new Map<string, EndpointClasses>();

/** Mounts a handler at its descriptor. `response` declares what may leave: a descriptor is a value and holds no class. */
export function Endpoint(
  descriptor: Descriptor<never, never, never, never> | Descriptor,
  response?: Class,
): MethodDecorator {
  const endpoint = descriptor as Descriptor;
  const mount = applyDecorators(
    SetMetadata(ENDPOINT, endpoint),
    RequestMapping({ path: endpoint.path, method: RequestMethod[endpoint.method] }),
    HttpCode(successOf(endpoint, response)),
  );
  return (controller, key, property) => {
    HANDLERS.set(endpoint.id, { endpoint, response, controller, method: String(key) });
    ADDRESSES.set(`${endpoint.method} /api${endpoint.path}`, endpoint);
    mount(controller, key, property as TypedPropertyDescriptor<unknown>);
  };
}

/** The descriptors that have a handler, in the order of their paths. */
export function describedEndpoints(): Descriptor[] {
  const all = [...HANDLERS.values()].map(({ endpoint }) => endpoint);
  return all.sort((one, other) => (address(one) < address(other) ? -1 : 1));
}

export const responseClassOf = (id: string): Class | undefined => HANDLERS.get(id)?.response;

/** The status of the endpoint's success: without anything to send it is 204. */
export const successStatusOf = (endpoint: Descriptor): number => successOf(endpoint, responseClassOf(endpoint.id));

export function classesOf(id: string): EndpointClasses {
  let classes = CLASSES.get(id);
  if (!classes) CLASSES.set(id, (classes = readClasses(HANDLERS.get(id))));
  return classes;
}

function readClasses(handler: Handler | undefined): EndpointClasses {
  if (!handler) return {};
  const { controller, method, response } = handler;
  const types = (Reflect.getMetadata('design:paramtypes', controller, method) ?? []) as Class[];
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller.constructor, method) ?? {}) as object;
  const of = (kind: RouteParamtypes) => {
    const key = Object.keys(args).find((each) => each.startsWith(`${kind}:`));
    const type = key === undefined ? undefined : types[Number(key.split(':')[1])];
    return type && fieldsOf(type).size > 0 ? type : undefined;
  };
  return {
    params: of(RouteParamtypes.PARAM),
    query: of(RouteParamtypes.QUERY),
    body: of(RouteParamtypes.BODY),
    response,
  };
}

/** The endpoint of a route as Fastify writes it; HEAD asks for what GET would give. */
export function endpointAt(method: string, route: string | undefined): Descriptor | undefined {
  return ADDRESSES.get(`${method === 'HEAD' ? 'GET' : method} ${route}`);
}

/** The methods that an address of the API answers to; none: there is no such address. */
export function methodsAt(url: string): string[] {
  const path = url.split('?', 1)[0]!;
  const fits = ({ path: pattern }: Descriptor) => new RegExp(`^/api${pattern.replace(/:\w+/g, '[^/]+')}$`).test(path);
  const methods = describedEndpoints()
    .filter(fits)
    .map(({ method }) => method as string);
  return methods.includes('GET') ? ['HEAD', ...new Set(methods)] : [...new Set(methods)];
}

const successOf = ({ answers }: Descriptor, response: Class | undefined) => (answers === 'pdf' || response ? 200 : 204);
const address = ({ path, method }: Descriptor) => `${path} ${method}`;
