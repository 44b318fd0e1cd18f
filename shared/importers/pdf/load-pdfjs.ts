import type * as PdfjsModule from 'pdfjs-dist/legacy/build/pdf.mjs';

type Pdfjs = typeof PdfjsModule;

const host = globalThis as { window?: unknown; process?: object; DOMMatrix?: unknown };

/** Stands for a matrix to draw with, where the environment has none: only what is read is asked for here. */
class NoMatrix {}

let loaded: Promise<Pdfjs> | null = null;

/**
 * Both halves of pdf.js in the thread we are in; they are loaded when the first PDF comes.
 *
 * In a worker the parsing half would take that worker for its own and talk to its page, and in Node the other half
 * would look for a canvas to draw on and complain. Both ask the environment once, while they are evaluated; for that
 * moment it says that there is a window, a matrix to draw with, and that this is no Node.
 */
export function loadPdfjs(): Promise<Pdfjs> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Pdfjs> {
  const hasWindow = 'window' in host;
  if (!hasWindow) host.window = {};
  const hasMatrix = 'DOMMatrix' in host;
  if (!hasMatrix) host.DOMMatrix = NoMatrix;
  const { process } = host;
  if (process !== undefined) Object.defineProperty(process, 'toString', { value: () => '', configurable: true });
  try {
    // @ts-expect-error The package has types for the other half only; nothing of this one is called by us.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    if (!hasWindow) delete host.window;
    if (!hasMatrix) delete host.DOMMatrix;
    if (process !== undefined) delete (process as { toString?: unknown }).toString;
  }
}
