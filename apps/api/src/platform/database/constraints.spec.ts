import { databaseErrorOf, problemOfDatabase } from './constraints.js';

const error = (fields: object) =>
  Object.assign(new Error('duplicate key value violates … (hetu)=(030491-9015)'), fields);

it.each([
  ['account_email_unique', 409, 'user.email-taken'],
  ['plan_one_draft', 409, 'plan.draft-exists'],
  ['participation_once_at_a_time', 409, 'participation.exists'],
])('%s is a conflict that a person can meet', (constraint, status, code) => {
  expect(problemOfDatabase(error({ code: '23505', constraint }))).toMatchObject({ status, code, errors: undefined });
});

it('is found also where TypeORM has wrapped it', () => {
  const driverError = error({ code: '23505', constraint: 'plan_one_draft' });
  expect(problemOfDatabase(Object.assign(new Error('QueryFailedError'), { driverError }))).toMatchObject({
    status: 409,
  });
});

it.each(['40001', '40P01', '55P03', '57014', '57P01', '57P03', '53300', 'ECONNREFUSED', 'ECONNRESET'])(
  '%s passes: try again in a moment',
  (code) => {
    expect(problemOfDatabase(error({ code }))).toMatchObject({ status: 503, code: 'unavailable', retryAfter: 2 });
  },
);

it('a pool without a free connection passes too', () => {
  const message = 'timeout exceeded when trying to connect';
  expect(problemOfDatabase(new Error(message))).toMatchObject({ status: 503 });
});

it.each([
  { code: '42501' },
  { code: '23505', constraint: 'person_identity_code' },
  { code: '23514' },
  { code: '42P01' },
])('anything else is a fault of our own, and is not told: %j', (fields) => {
  expect(problemOfDatabase(error(fields))).toBeUndefined();
});

it('what is no error of a database has no code', () => {
  for (const other of [undefined, null, 'x', new Error('x'), { code: 7 }, { code: 'lower' }])
    expect(databaseErrorOf(other)).toBeUndefined();
});
