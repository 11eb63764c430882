import { ACTIONS, POLICY, type Endpoint } from '@samspel/contract';
import { ENDPOINTS } from '../../testing/contract-endpoints.js';
import { startApi, type Api } from '../../testing/start-api.js';
import { mountedEndpoints } from './mounted.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api?.close());

const line = ({ id, action, method, path, ifMatch, etag, answers }: Endpoint) =>
  `${id}: ${method} ${path} → ${action}${ifMatch ? ', If-Match' : ''}${etag ? ', ETag' : ''}${answers === 'pdf' ? ', PDF' : ''}`;

it('what is mounted is what the committed list says', () => {
  expect(mountedEndpoints(api.app).map(line).sort()).toMatchSnapshot();
});

it('every endpoint of the contract is mounted', () => {
  const mounted = new Set(mountedEndpoints(api.app).map(({ id }) => id));
  expect(ENDPOINTS.map(({ id }) => id).filter((id) => !mounted.has(id))).toEqual([]);
});

it('no two endpoints of the contract have the same id or answer at the same address', () => {
  expect(new Set(ENDPOINTS.map(({ id }) => id)).size).toBe(ENDPOINTS.length);
  const addresses = ENDPOINTS.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`);
  expect(new Set(addresses).size).toBe(addresses.length);
});

it('only sign-in and the list of demo people are for anyone', () => {
  const open = ENDPOINTS.filter(({ action }) => (POLICY[action] as readonly string[]).includes('anyone'));
  expect(open.map(({ id }) => id).sort()).toEqual(['session.demoPeople', 'session.start']);
});

it('the web server answers under /api at the endpoints, the documentation and nothing else', () => {
  const known = new Set(ENDPOINTS.map(({ method, path }) => `${method} /api${path}`));
  const others = api.routes.filter(
    (route) => route.includes(' /api') && !route.startsWith('HEAD ') && !known.has(route),
  );
  expect(others.sort()).toMatchSnapshot();
});

it('every action is what an endpoint asks for, or what opens a part of an answer', () => {
  const asked = new Set(ENDPOINTS.map(({ action }) => action));
  expect(ACTIONS.filter((action) => !asked.has(action))).toMatchSnapshot();
});
