import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Delivery, Order } from './typesetter.js';

// Alone in its thread. Only types come from elsewhere: Node runs this file as it is when tests do.
const { templates, fonts } = workerData as { templates: string; fonts: string[] };
const compiler = NodeCompiler.create({
  workspace: templates,
  fontArgs: [{ fontBlobs: fonts.map((file) => readFileSync(file)) }],
});

parentPort!.on('message', (order: Order) => {
  const delivery = deliver(order);
  // Nothing of a person is kept in the memory of what was set before.
  compiler.evictCache(0);
  parentPort!.postMessage(delivery);
});

function deliver({ id, template, data, pages }: Order): Delivery {
  try {
    const compiled = compiler.compile({ mainFilePath: join(templates, `${template}.typ`), inputs: { data } });
    if (!compiled.result) return { id, fault: `${template} ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}` };
    if (pages !== null && compiled.result.numOfPages > pages) return { id };
    return { id, pdf: compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }) };
  } catch (error) {
    return { id, fault: `${template} ${error instanceof Error ? error.message : String(error)}` };
  }
}
