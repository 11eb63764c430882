import type { PDFDocumentProxy } from 'pdfjs-dist';

/** What a reading program gets of a PDF, and a program that reads it aloud. */
export interface ReadPdf {
  pages: number;
  title: string | undefined;
  language: string | undefined;
  /** The part of PDF/UA that its metadata name. */
  universalAccess: string | undefined;
  marked: boolean;
  /** As it is drawn, page by page. */
  text: string;
  /** The texts of the structure's elements, by kind: H1, TH … */
  elements: { role: string; text: string; language: string | undefined }[];
}

interface Node {
  role?: string;
  lang?: string;
  children?: Node[];
  type?: string;
  id?: string;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const { getDocument } = await pdfjs();
  const file = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  const { info, metadata } = await file.getMetadata();
  const read: ReadPdf = {
    pages: file.numPages,
    title: (info as { Title?: string }).Title,
    language: (info as { Language?: string }).Language,
    universalAccess: /<pdfuaid:part>(\d+)<\/pdfuaid:part>/.exec(metadata?.getRaw() as string)?.[1],
    marked: Buffer.from(bytes).toString('latin1').includes('/Marked true'),
    text: '',
    elements: [],
  };
  for (let number = 1; number <= file.numPages; number++) await readPage(file, number, read);
  await file.loadingTask.destroy();
  return read;
}

async function readPage(file: PDFDocumentProxy, number: number, read: ReadPdf): Promise<void> {
  const page = await file.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const byId = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const text = item.str + (item.hasEOL ? '\n' : '');
      read.text += text;
      const id = open.findLast((each) => each !== undefined);
      if (id !== undefined) byId.set(id, (byId.get(id) ?? '') + text);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id);
  }
  read.text += '\n';
  const tree = (await page.getStructTree()) as Node | null;
  if (tree) collect(tree, undefined, byId, read.elements);
}

function collect(node: Node, language: string | undefined, byId: Map<string, string>, into: ReadPdf['elements']): void {
  const own = node.lang ?? language;
  if (node.role && node.role !== 'Root') into.push({ role: node.role, text: textOf(node, byId), language: own });
  for (const child of node.children ?? []) collect(child, own, byId, into);
}

function textOf(node: Node, byId: Map<string, string>): string {
  if (node.type === 'content') return byId.get(node.id ?? '') ?? '';
  return (node.children ?? []).map((child) => textOf(child, byId)).join('');
}

/** Its own worker in this thread: there is no other to start in a test. */
async function pdfjs() {
  // @ts-expect-error the package does not describe it
  const worker = (await import('pdfjs-dist/legacy/build/pdf.worker.mjs')) as unknown;
  (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = worker;
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
