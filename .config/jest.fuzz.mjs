import api from './jest.api.mjs';

// The same hostile requests as in the API's tests, with every naughty string in every text.
process.env.HOSTILE = 'full';

/** `npm run fuzz` */
export default { ...api, displayName: 'fuzz', testMatch: ['<rootDir>/apps/api/src/platform/http/hostile.spec.ts'] };
