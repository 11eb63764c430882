import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ENDPOINTS } from '../../testing/contract-endpoints.js';
import { startApi, type Api } from '../../testing/start-api.js';
import { describedEndpoints } from '../http/endpoint.decorator.js';
import { PROBLEM_CODES } from '../http/messages.js';
import { openApiDocument, openApiText } from './document.js';
import { NOUNS, SUMMARIES } from './words.js';

const COMMITTED = join(__dirname, '../../../openapi.json');

type Json = Record<string, unknown>;
interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  'x-action': string;
  parameters: ({ name?: string; in?: string; required?: boolean } & Json)[];
  responses: Record<string, unknown>;
  requestBody?: unknown;
}

let api: Api;
let document: {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Json> } & Json;
};

beforeAll(async () => {
  api = await startApi();
  document = openApiDocument() as unknown as typeof document;
});
afterAll(() => api?.close());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
const operationOf = (id: string) => operations().find(({ operation }) => operation.operationId === id)!.operation;

it('the committed description is the one that is built: npm run openapi writes it', () => {
  expect(readFileSync(COMMITTED, 'utf8')).toBe(openApiText());
});

it('it keeps the rules of OpenAPI 3.1', () => {
  const validator = join(
    dirname(createRequire(__filename).resolve('@seriousme/openapi-schema-validator')),
    'bin/validate-api-cli.js',
  );
  const said = execFileSync(process.execPath, [validator, COMMITTED], { encoding: 'utf8' });
  expect(JSON.parse(said)).toEqual({ valid: true });
});

it('every reference in it leads somewhere, and nothing in it is without a use', () => {
  const used = new Set([...openApiText().matchAll(/"\$ref": "#\/([^"]+)"/g)].map((match) => match[1]!));
  const at = (path: string) =>
    path.split('/').reduce<unknown>((node, key) => (node as Json | undefined)?.[key], document);
  expect([...used].filter((path) => at(path) === undefined)).toEqual([]);
  const { securitySchemes: _, ...kinds } = document.components as Record<string, Json>;
  const there = Object.entries(kinds).flatMap(([kind, named]) =>
    Object.keys(named).map((name) => `components/${kind}/${name}`),
  );
  expect(there.filter((path) => !used.has(path))).toEqual([]);
});

it('every mounted endpoint is an operation with its action, its noun and a sentence', () => {
  const described = operations().map(
    ({ path, method, operation }) => `${operation.operationId} ${method} ${path} ${operation['x-action']}`,
  );
  const mounted = describedEndpoints().map(
    ({ id, method, path, action }) => `${id} ${method.toLowerCase()} /api${path.replace(/:(\w+)/g, '{$1}')} ${action}`,
  );
  expect(described.sort()).toEqual(mounted.sort());
  for (const { operation } of operations()) {
    expect(operation.summary).toEqual(expect.any(String));
    expect(Object.keys(NOUNS)).toContain(operation.tags[0]);
  }
});

it('no sentence is left of an endpoint that is gone', () => {
  const known = new Set(ENDPOINTS.map(({ id }) => id));
  expect(Object.keys(SUMMARIES).filter((id) => !known.has(id))).toEqual([]);
});

it('every place in a path is a parameter that must be there', () => {
  for (const { path, operation } of operations()) {
    const places = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    const declared = operation.parameters.filter((each) => each.in === 'path' && each.required).map(({ name }) => name);
    expect(declared.sort()).toEqual(places.sort());
  }
});

it('an operation says what can meet it', () => {
  expect(Object.keys(operationOf('cases.end').responses)).toEqual(
    expect.arrayContaining(['200', '400', '401', '403', '404', '409', '412', '413', '415', '422', '428', 'default']),
  );
  expect(Object.keys(operationOf('cases.end').responses)).not.toContain('429');
  expect(Object.keys(operationOf('cases.read').responses).sort()).toEqual([
    '200',
    '401',
    '403',
    '404',
    '422',
    'default',
  ]);
  expect(operationOf('cases.end').parameters).toEqual(
    expect.arrayContaining([
      { $ref: '#/components/parameters/IfMatch' },
      { $ref: '#/components/parameters/IdempotencyKey' },
    ]),
  );
  expect(Object.keys(operationOf('session.start').responses)).toEqual(expect.arrayContaining(['401', '429']));
});

it('fields are described as they are declared', () => {
  const { PersonDetails, PersonView, CaseView, NoteWrite } = document.components.schemas as Record<
    string,
    { properties: Json; required: string[] }
  >;
  expect(PersonDetails!.properties).toMatchObject({
    names: { type: 'array', maxItems: 10, items: { $ref: '#/components/schemas/PersonName' } },
    birthYear: { type: ['integer', 'null'], minimum: 1900, maximum: 2200 },
    bornOn: { type: ['string', 'null'], format: 'date' },
    permitKind: { type: ['string', 'null'], enum: expect.arrayContaining(['returnee', null]) },
    postalCode: { type: ['string', 'null'], pattern: '^\\d{5}$', maxLength: 5 },
    interpreterNeeded: { type: 'boolean' },
  });
  expect(PersonDetails!.required).toEqual(['names', 'languages', 'interpreterNeeded']);
  expect(PersonView!.properties.birth).toEqual({ anyOf: [{ $ref: '#/components/schemas/Birth' }, { type: 'null' }] });
  expect(NoteWrite!.properties.unitIds).toEqual({
    type: 'array',
    maxItems: 50,
    uniqueItems: true,
    items: { type: 'string', format: 'uuid' },
  });
  expect(CaseView!.properties).toMatchObject({
    number: { type: 'string' },
    can: { items: { $ref: '#/components/schemas/Action' } },
  });
});

describe('served', () => {
  it('the description needs no identity, is kept by whoever reads it and leaves no row in the audit', async () => {
    const answer = await api.anyone.raw('GET', '/api/openapi.json');
    expect(answer.body).toEqual(document);
    expect(answer.headers['cache-control']).toBe('public, max-age=300');
    const again = await api.anyone.raw('GET', '/api/openapi.json', undefined, {
      'if-none-match': answer.headers.etag!,
    });
    expect([again.status, again.headers['content-length'] ?? '0']).toEqual([304, '0']);
    const { rows } = await api.world.db.query('SELECT 1 FROM app.audit WHERE request_id = $1', [
      answer.headers['x-request-id'],
    ]);
    expect(rows).toEqual([]);
  });

  it('the page has no script and no style but files of our own', async () => {
    const page = await api.app.inject({ url: '/api/docs' });
    expect(page.headers['content-security-policy']).toMatch(/default-src 'none';script-src 'self';style-src 'self';/);
    const scripts = [...page.payload.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)].map(([, given, within]) => [
      given!.trim(),
      within,
    ]);
    expect(scripts).toEqual([
      ['src="/api/docs/swagger-ui-bundle.js"', ''],
      ['src="/api/docs/start.js"', ''],
    ]);
    expect(page.payload).not.toMatch(/<style|style=| on\w+=|https?:/);
    for (const [, file] of page.payload.matchAll(/(?:src|href)="([^"#]+)"/g)) {
      const found = await api.app.inject({ url: file! });
      expect([file, found.statusCode]).toEqual([file, 200]);
    }
    expect((await api.app.inject({ url: '/api/docs/' })).headers.location).toBe('/api/docs');
  });

  it('a problem’s type leads to its sentences', async () => {
    const { payload } = await api.app.inject({ url: '/api/docs' });
    const { problem } = await api.as({ token: 'x'.repeat(43) }).raw('GET', '/api/session');
    const [path, code] = problem.type.split('#');
    expect(path).toBe('/api/docs');
    expect(payload).toContain(`<tr id="${code}">`);
    expect(payload.match(/<tr id=/g)).toHaveLength(PROBLEM_CODES.length);
  });

  it.each([
    'index.html',
    'swagger-initializer.js',
    'swagger-ui.js.map',
    '../package.json',
    '%2e%2e/package.json',
    'package.json',
  ])('no other file of the package is served: %s', async (file) => {
    const answer = await api.anyone.raw('GET', `/api/docs/${file}`);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });
});
