import { readWorkerConfig } from './platform/config/worker-config.js';
import { startWorker } from './worker-app.js';

try {
  const app = await startWorker(readWorkerConfig(process.env));
  app.enableShutdownHooks();
  console.log('working');
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
