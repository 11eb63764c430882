// `npm run clock`: runs the sources as they are, so that nothing need be built. npm takes the Node of the package `node`.
import module from 'node:module';

if (!process.features.typescript || !module.registerHooks) {
  console.error('This needs Node 24, which npm ci brings: npm run -s clock -- FACTS.json');
  process.exit(2);
}

// The sources name each other as they will be when built: ./dates.js is ./dates.ts here.
module.registerHooks({
  resolve(specifier, context, next) {
    const source = /^\.\/.*\.js$/.test(specifier) && context.parentURL?.endsWith('.ts');
    return next(source ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});

const { clockCommand } = await import('./src/clock-command.ts');
process.exitCode = await clockCommand(process.argv.slice(2));
