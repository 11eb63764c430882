import { fieldsOf, POLICY, type Endpoint } from '@samspel/contract';
import { classesOf, describedEndpoints, type Class, type EndpointClasses } from '../http/endpoint.decorator.js';
import { Schemas, type Schema } from './schemas.js';
import { DESCRIPTION, NOUNS, SUMMARIES } from './words.js';

type Node = Record<string, unknown>;

/** The OpenAPI 3.1 document of what is mounted: from the descriptors and from the fields that the classes declare. */
export function openApiDocument(): Node {
  const schemas = new Schemas();
  const paths: Record<string, Node> = {};
  for (const endpoint of describedEndpoints()) {
    const path = `/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`;
    (paths[path] ??= {})[endpoint.method.toLowerCase()] = operation(endpoint, schemas);
  }
  const nouns = new Set(describedEndpoints().map(nounOf));
  return {
    openapi: '3.1.1',
    info: {
      title: 'Samspel',
      version: '0.1.0',
      description: DESCRIPTION,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    tags: Object.entries(NOUNS)
      .filter(([name]) => nouns.has(name))
      .map(([name, description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'samspel' } },
      parameters: PARAMETERS,
      headers: HEADERS,
      responses: Object.fromEntries(
        Object.entries(PROBLEMS).map(([name, { description, headers }]) => [
          name,
          problemResponse(description, headers),
        ]),
      ),
      schemas: Object.fromEntries(
        Object.entries({ ...schemas.byName, ...PROBLEM_SCHEMAS }).sort(([one], [other]) => (one < other ? -1 : 1)),
      ),
    },
  };
}

/** The same as it is committed: a line per value, so that a change of the contract reads as a difference. */
export const openApiText = (): string => `${JSON.stringify(openApiDocument(), null, 2)}\n`;

function operation(endpoint: Endpoint, schemas: Schemas): Node {
  const { id, action } = endpoint;
  const classes = classesOf(id);
  return {
    operationId: id,
    tags: [nounOf(endpoint)],
    summary: SUMMARIES[id],
    'x-action': action,
    'x-relations': [...POLICY[action]],
    ...(isForAnyone(endpoint) ? { security: [] } : {}),
    parameters: [
      ...parametersIn('path', classes.params, schemas),
      ...parametersIn('query', classes.query, schemas),
      ...(endpoint.ifMatch ? [refer('parameters', 'IfMatch')] : []),
      ...(takesKey(endpoint) ? [refer('parameters', 'IdempotencyKey')] : []),
    ],
    ...(classes.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemas.refer(classes.body) } } } }
      : {}),
    responses: { ...success(endpoint, classes, schemas), ...refusals(endpoint, classes) },
  };
}

function parametersIn(where: 'path' | 'query', type: Class | undefined, schemas: Schemas): Node[] {
  return [...(type ? fieldsOf(type) : [])].map(([name, field]) => ({
    name,
    in: where,
    required: where === 'path' || !field.optional,
    schema: schemas.field(field),
  }));
}

function success(endpoint: Endpoint, { response }: EndpointClasses, schemas: Schemas): Node {
  const headers: Node = { 'X-Request-Id': refer('headers', 'RequestId') };
  if (endpoint.answers === 'pdf') {
    headers['Content-Disposition'] = refer('headers', 'ContentDisposition');
    return { '200': { description: 'Done', headers, content: { 'application/pdf': {} } } };
  }
  if (!response) return { '204': { description: 'Done', headers } };
  if (endpoint.download) headers['Content-Disposition'] = refer('headers', 'ContentDisposition');
  if (endpoint.etag && fieldsOf(response).has('version')) headers.ETag = refer('headers', 'ETag');
  if (isPage(response)) headers.Link = refer('headers', 'Link');
  return {
    '200': { description: 'Done', headers, content: { 'application/json': { schema: schemas.refer(response) } } },
  };
}

/** The refusals that can meet this operation, by status. */
function refusals(endpoint: Endpoint, { params, body }: EndpointClasses): Node {
  const { id, method, ifMatch } = endpoint;
  const writes = method !== 'GET';
  const onSession = nounOf(endpoint) === 'session';
  const can: Record<string, boolean> = {
    BadRequest: body !== undefined,
    NotSignedIn: !isForAnyone(endpoint) || id === 'session.start',
    Forbidden: writes || !onSession,
    NotFound: params !== undefined || isForAnyone(endpoint),
    Conflict: writes && !onSession && nounOf(endpoint) !== 'drafts',
    Stale: ifMatch,
    TooLarge: body !== undefined,
    UnsupportedMediaType: body !== undefined,
    Invalid: true,
    IfMatchMissing: ifMatch,
    TooMany: id === 'session.start' || id === 'cases.checkDuplicate',
  };
  const met = Object.keys(PROBLEMS).filter((name) => can[name]);
  return {
    ...Object.fromEntries(met.map((name) => [PROBLEMS[name]!.status, refer('responses', name)])),
    default: refer('responses', 'Failed'),
  };
}

const nounOf = ({ id }: Endpoint) => id.split('.')[0]!;
const isForAnyone = ({ action }: Endpoint) => (POLICY[action] as readonly string[]).includes('anyone');
const takesKey = (endpoint: Endpoint) => endpoint.method !== 'GET' && !isForAnyone(endpoint);
const refer = (kind: string, name: string): Node => ({ $ref: `#/components/${kind}/${name}` });

function isPage(response: Class): boolean {
  const fields = fieldsOf(response);
  const within = fields.get('cases');
  return fields.has('nextCursor') || (within?.kind === 'nested' && fieldsOf(within.of!()).has('nextCursor'));
}

const PARAMETERS: Node = {
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: 'The ETag of the record as it was read.',
    schema: { type: 'string', pattern: '^(W/)?"[0-9]{1,9}"$' },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'The same request under the same key has one effect and one answer, for 24 hours.',
    schema: { type: 'string', minLength: 8, maxLength: 200, pattern: '^[!-~]+$' },
  },
};

const HEADERS: Node = {
  RequestId: { description: 'The request’s id, as the audit has it.', schema: { type: 'string' } },
  ETag: { description: 'The record’s version, for If-Match.', schema: { type: 'string' } },
  Link: { description: 'The next page, when there is one: rel="next" (RFC 8288).', schema: { type: 'string' } },
  ContentDisposition: { description: 'The file’s name; it names nobody.', schema: { type: 'string' } },
  RetryAfter: { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 1 } },
};

const PROBLEMS: Record<string, { status: string; description: string; headers?: string[] }> = {
  BadRequest: { status: '400', description: 'The body is no JSON in UTF-8' },
  NotSignedIn: { status: '401', description: 'There is no such session, or what was typed does not match' },
  Forbidden: {
    status: '403',
    description: 'The record is seen, the act is not the actor’s; or a write from another site',
  },
  NotFound: { status: '404', description: 'There is no such record, or it is not the actor’s to see' },
  Conflict: { status: '409', description: 'The state of the record forbids it; the code says why' },
  Stale: { status: '412', description: 'Somebody has changed the record since it was read' },
  TooLarge: { status: '413', description: 'The body is larger than 1 MiB, of an import 8 MiB' },
  UnsupportedMediaType: { status: '415', description: 'The body is not application/json in UTF-8' },
  Invalid: {
    status: '422',
    description: 'Faults of fields, each with its pointer; or an Idempotency-Key that is none, or another request’s',
  },
  IfMatchMissing: { status: '428', description: 'If-Match is missing' },
  TooMany: { status: '429', description: 'Too many attempts', headers: ['Retry-After'] },
  Failed: {
    status: 'default',
    description: 'The service failed, or is not available right now',
    headers: ['Retry-After'],
  },
};

function problemResponse(description: string, headers: string[] = []): Node {
  return {
    description,
    headers: {
      'X-Request-Id': refer('headers', 'RequestId'),
      ...(headers.includes('Retry-After') ? { 'Retry-After': refer('headers', 'RetryAfter') } : {}),
    },
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

const text: Schema = { type: 'string' };

/** RFC 9457 as the contract has it (`ProblemDetails`). */
const PROBLEM_SCHEMAS: Record<string, Schema> = {
  Problem: {
    type: 'object',
    properties: {
      type: { type: 'string', format: 'uri-reference' },
      title: text,
      status: { type: 'integer', minimum: 400, maximum: 599 },
      code: { ...text, description: 'Stable: what a program decides by.' },
      detail: { ...text, description: 'The code’s sentence in the language of Accept-Language.' },
      instance: text,
      requestId: text,
      errors: { type: 'array', items: { $ref: '#/components/schemas/FieldProblem' }, maxItems: 100 },
      retryAfter: { type: 'integer', minimum: 1 },
    },
    required: ['type', 'title', 'status', 'code', 'detail', 'instance', 'requestId'],
    additionalProperties: false,
  },
  FieldProblem: {
    type: 'object',
    properties: {
      pointer: { ...text, description: 'RFC 6901 pointer into the body, `?name` for the query, `:name` for the path.' },
      code: text,
      params: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
      detail: text,
    },
    required: ['pointer', 'code', 'detail'],
    additionalProperties: false,
  },
};
