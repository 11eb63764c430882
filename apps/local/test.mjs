// `npm test` and `npm run check`. Only what every Node can read stands here, as in start.mjs.
import { tooOld } from './preamble/node-version.mjs';

const sentence = tooOld(process.versions.node);
if (sentence) {
  console.error(sentence);
  process.exit(1);
}
import('./preamble/test.mjs').then(function (preamble) {
  return preamble.test(process.argv.slice(2));
});
