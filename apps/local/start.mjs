// `npm start`. Only what every Node can read stands here: the sentence about a Node that is too old must come from it.
import { tooOld } from './preamble/node-version.mjs';

const sentence = tooOld(process.versions.node);
if (sentence) {
  console.error(sentence);
  process.exit(1);
}
import('./preamble/start.mjs').then(function (preamble) {
  return preamble.start();
});
