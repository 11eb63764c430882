import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Problem } from '../platform/http/problem.js';
import type { Paper } from './document.js';
import { FONT_FILES, fontCoverage } from './fonts.js';

/** The template of a document, by its file. */
export type Template = 'plan' | 'review' | 'summary';

/** What the thread is asked for; `pages`: to be set only if it fits on so many. */
export interface Order {
  id: number;
  template: Template;
  data: string;
  pages: number | null;
}
/** Neither file nor fault: it did not fit. */
export interface Delivery {
  id: number;
  pdf?: Uint8Array;
  fault?: string;
}

interface Waiting {
  resolve: (pdf: Buffer | undefined) => void;
  reject: (error: Error) => void;
}

/** Documents made at once: each holds a connection to the database meanwhile. */
const AT_ONCE = 3;
/** Whoever comes when so many wait is told to come again. */
const MOST_WAITING = 60;
const PATIENCE_MS = 30_000;

/**
 * Sets documents in type, in a thread of its own: a long plan takes longer than other requests may wait. The data go as
 * data, never as markup. The thread begins with the first document.
 */
@Injectable()
export class Typesetter implements OnModuleDestroy {
  private readonly waiting = new Map<number, Waiting>();
  private readonly queue: (() => void)[] = [];
  private atWork = 0;
  private thread: Worker | undefined;
  private next = 0;

  /** Reads and sets one document when it is its turn: whoever waits holds no connection. */
  async inTurn<T>(make: () => Promise<T>): Promise<T> {
    if (this.queue.length >= MOST_WAITING) throw new Problem(503, 'unavailable', undefined, 5);
    if (this.atWork >= AT_ONCE) await new Promise<void>((begin) => this.queue.push(begin));
    else this.atWork++;
    try {
      return await make();
    } finally {
      // The place goes to the next one; nobody waiting: it is free.
      const next = this.queue.shift();
      if (next) next();
      else this.atWork--;
    }
  }

  async set(template: Template, paper: Paper): Promise<Buffer> {
    return (await this.order(template, paper, null))!;
  }

  /** The first of the papers that fits. */
  async setWithin(pages: number, template: Template, papers: (() => Paper)[]): Promise<Buffer> {
    for (const paper of papers) {
      const pdf = await this.order(template, paper(), pages);
      if (pdf) return pdf;
    }
    throw new Error(`no ${template} fits on ${pages} pages`);
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread?.terminate();
  }

  private order(template: Template, paper: Paper, pages: number | null): Promise<Buffer | undefined> {
    const id = this.next++;
    const coverage = fontCoverage();
    const data = JSON.stringify(paper, (_, value: unknown) =>
      typeof value === 'string' ? coverage.printable(value) : value,
    );
    return new Promise<Buffer | undefined>((resolve, reject) => {
      const late = setTimeout(() => this.giveUp(new Error('a document took too long')), PATIENCE_MS);
      const settled =
        <T>(settle: (value: T) => void) =>
        (value: T) => {
          clearTimeout(late);
          settle(value);
        };
      this.waiting.set(id, { resolve: settled(resolve), reject: settled(reject) });
      this.running().postMessage({ id, template, data, pages } satisfies Order);
    });
  }

  private running(): Worker {
    if (this.thread) return this.thread;
    // Beside this file, in whichever language it runs.
    const file = fileURLToPath(
      new URL(`./typesetter.worker${extname(fileURLToPath(import.meta.url))}`, import.meta.url),
    );
    const templates = fileURLToPath(new URL('./templates', import.meta.url));
    const thread = new Worker(file, { workerData: { templates, fonts: FONT_FILES } });
    thread.unref();
    thread.on('message', (delivery: Delivery) => this.deliver(delivery));
    thread.on('error', (error) => this.thread === thread && this.giveUp(error as Error));
    return (this.thread = thread);
  }

  private deliver({ id, pdf, fault }: Delivery): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (fault !== undefined) waiting?.reject(new Error(fault));
    else waiting?.resolve(pdf && Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
  }

  /** Whoever waits is told; the next document begins a new thread. */
  private giveUp(error: Error): void {
    void this.thread?.terminate();
    this.thread = undefined;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
