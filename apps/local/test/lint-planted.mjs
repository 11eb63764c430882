import { ESLint } from 'eslint';
import { inRoot, ROOT } from '../preamble/places.mjs';

/**
 * Lints texts as if they stood at a place in the workspace, where no file is: [{ path, text }] in, the names of the broken rules out.
 * A process of its own, for the configuration is a module and Jest's sandbox loads none.
 */
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfigFile: inRoot('.config/eslint.config.mjs'),
  // What is not on disk has no types; the rules that need them are not what is looked at here.
  overrideConfig: [
    {
      languageOptions: { parserOptions: { projectService: false } },
      rules: { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/await-thenable': 'off' },
    },
  ],
});

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
/** @type {Array<{ path: string, text: string }>} */
const planted = JSON.parse(Buffer.concat(chunks).toString());
const broken = [];
for (const { path, text } of planted) {
  const [result] = await eslint.lintText(text, { filePath: inRoot(path) });
  broken.push(result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? []);
}
process.stdout.write(JSON.stringify(broken));
