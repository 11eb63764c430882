// The other commands of the product: node apps/local/run.mjs NAME WORDS… As start.mjs: readable for every Node.
import { tooOld } from './preamble/node-version.mjs';

const sentence = tooOld(process.versions.node);
if (sentence) {
  console.error(sentence);
  process.exit(1);
}
import('./preamble/run.mjs').then(function (preamble) {
  return preamble.runCommand(process.argv[2], process.argv.slice(3));
});
