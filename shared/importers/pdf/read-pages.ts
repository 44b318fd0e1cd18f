import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { withHeardMaps } from './heard-maps';
import { loadPdfjs } from './load-pdfjs';
import type { Fragment } from './page-pieces';

/** A page as pdf.js sees it. */
export type RawPage = {
  readonly height: number;
  /** Words that stand upright, in the order of the file. */
  readonly fragments: readonly Fragment[];
  /** Words that are turned by a quarter or more. */
  readonly turned: readonly string[];
  readonly comments: number;
  /** Form fields that somebody filled in. */
  readonly fields: number;
};

/** All pages of a file and their labels (`iv`, `12`), or the code of what is in the way. */
export type RawPdf =
  | {
      readonly pages: readonly RawPage[];
      readonly labels: readonly string[] | null;
      readonly unread: readonly number[];
    }
  | { readonly code: 'pdf-encrypted' | 'pdf-damaged' | 'pdf-too-many-pages' };

/** A book has a thousand pages; the longest file with text that was seen in the field had 3,200. */
const mostPages = 10_000;
/** Letters, stretches of letters and gaps of one page; a full newspaper page has 40,000. */
const mostItems = 200_000;

/** Reads the words of a PDF, page by page; a page that cannot be read is named in `unread` (from 1). Never rejects. */
export async function readPages(bytes: Uint8Array, onProgress: (fraction: number) => void): Promise<RawPdf> {
  try {
    return await withPdf(bytes, async (document) => {
      if (document.numPages > mostPages) return { code: 'pdf-too-many-pages' };
      return await readAll(document, onProgress);
    });
  } catch (error) {
    return {
      code: (error as { name?: unknown } | null)?.name === 'PasswordException' ? 'pdf-encrypted' : 'pdf-damaged',
    };
  }
}

/** Opens a PDF, hands it to `use` and closes it; rejects where it cannot be opened. */
export async function withPdf<Value>(
  bytes: Uint8Array,
  use: (document: PDFDocumentProxy) => Promise<Value>,
): Promise<Value> {
  const pdfjs = await loadPdfjs();
  const options = {
    data: bytes.slice(),
    // Nothing is drawn, nothing is fetched, and nothing of the file is compiled.
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    verbosity: 0,
  };
  let task: PDFDocumentLoadingTask | null = null;
  try {
    const document = await withHeardMaps(() => (task = pdfjs.getDocument(options)).promise);
    return await use(document);
  } finally {
    await (task as PDFDocumentLoadingTask | null)?.destroy().catch(() => undefined);
  }
}

async function readAll(document: PDFDocumentProxy, onProgress: (fraction: number) => void): Promise<RawPdf> {
  const pages: RawPage[] = [];
  const unread: number[] = [];
  const labels = await document.getPageLabels().catch(() => null);
  for (let number = 1; number <= document.numPages; number += 1) {
    try {
      const page = await document.getPage(number);
      pages.push(await readPage(page));
      page.cleanup();
    } catch {
      unread.push(number);
      pages.push({ height: 0, fragments: [], turned: [], comments: 0, fields: 0 });
    }
    onProgress(number / document.numPages);
  }
  return { pages, labels, unread };
}

/** What pdf.js says of a note, a mark or a form field, as far as it is asked. */
type Annotation = { readonly subtype?: unknown; readonly fieldValue?: unknown };

const commentTypes: readonly string[] = ['Text', 'FreeText', 'Highlight', 'Underline', 'StrikeOut'];

async function readPage(page: PDFPageProxy): Promise<RawPage> {
  const viewport = page.getViewport({ scale: 1 });
  const [a, b, c, d, e, f] = viewport.transform as [number, number, number, number, number, number];
  const fragments: Fragment[] = [];
  const turned: string[] = [];
  let isApart = false;
  for (const item of await itemsOf(page)) {
    if (item.str.trim() === '') {
      isApart ||= item.str !== '';
      continue;
    }
    const [ta, tb, tc, td, te, tf] = item.transform as [number, number, number, number, number, number];
    // Direction of writing and height of the letters as the page is seen, not as it is stored.
    const along = [a * ta + c * tb, b * ta + d * tb] as const;
    const size = Math.hypot(a * tc + c * td, b * tc + d * td);
    const [x0, y] = [a * te + c * tf + e, b * te + d * tf + f];
    if (![x0, y, size, item.width].every(Number.isFinite)) continue;
    if (along[0] <= 0 || Math.abs(along[1]) > 0.2 * along[0]) turned.push(item.str.trim());
    else fragments.push({ x0, x1: x0 + item.width, y, size, text: item.str, isApart, isRtl: item.dir === 'rtl' });
    isApart = false;
  }
  const notes = (await page.getAnnotations().catch(() => [])) as readonly Annotation[];
  const comments = notes.filter(({ subtype }) => commentTypes.includes(String(subtype))).length;
  const fields = notes.filter(({ subtype, fieldValue }) => subtype === 'Widget' && isFilled(fieldValue)).length;
  return { height: viewport.height, fragments, turned, comments, fields };
}

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type TextItem = Extract<TextContent['items'][number], { str: string }>;

/** What is used of a stream: the type itself belongs to a browser. */
type TextStream = {
  getReader(): {
    read(): Promise<{ readonly done: false; readonly value: TextContent } | { readonly done: true }>;
    cancel(reason: Error): Promise<void>;
  };
};

/**
 * The words of a page; rejects where there are more than a page has room for.
 *
 * They are taken while they come: forms within forms can stand for a billion of them in a file of a few lines.
 */
async function itemsOf(page: PDFPageProxy): Promise<readonly TextItem[]> {
  const reader = (page.streamTextContent() as TextStream).getReader();
  const items: TextItem[] = [];
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    for (const item of piece.value.items) if ('str' in item) items.push(item);
    if (items.length <= mostItems) continue;
    await reader.cancel(new Error('Too many words'));
    throw new Error('Too many words');
  }
  return items;
}

function isFilled(value: unknown): boolean {
  return typeof value === 'string' ? value !== '' && value !== 'Off' : Array.isArray(value) && value.length > 0;
}
