import type { WebContents } from 'electron';
import { normalPdf } from '../../../shared/exporters/normal-pdf';
import { withDensity } from '../../../shared/kernel/png-density';
import { checkRasterSize, rasterDpi, rasterScale, type RasterSize } from '../../../shared/ipc/engine';
import { RequestFailure } from '../../../shared/ipc/failure';
import { inHiddenWindow } from './engine-window';

/** How long one document may take, in ms: a thousand pages take about a minute, a drawing no second. */
const limits = { print: 10 * 60_000, raster: 60_000 };

type Job = { readonly id: string; readonly controller: AbortController };

/** Makes PDFs of HTML and PNGs of SVG, one after the other. */
export class Engine {
  private readonly jobs = new Set<Job>();
  private last: Promise<unknown> = Promise.resolve();

  /** A self-contained HTML document as PDF, paper and margins as its own style says; null when cancelled. */
  print(id: string, html: string): Promise<Uint8Array<ArrayBuffer> | null> {
    return this.run(id, limits.print, (signal) =>
      inHiddenWindow(
        { type: 'text/html', text: html },
        { size: { width: 800, height: 600 }, isPainted: false, signal, work: printed },
      ),
    );
  }

  /** An SVG of this size (in CSS pixels) as PNG with 300 dots per inch; null when cancelled. */
  async raster(
    id: string,
    { svg, ...size }: RasterSize & { readonly svg: string },
  ): Promise<Uint8Array<ArrayBuffer> | null> {
    checkRasterSize(size);
    return this.run(id, limits.raster, (signal) =>
      inHiddenWindow(
        { type: 'image/svg+xml', text: svg },
        { size, isPainted: true, signal, work: (page) => pictured(page, size) },
      ),
    );
  }

  /** Stops the work with this id; nothing when it is done already. */
  cancel(id: string): void {
    for (const job of this.jobs) if (job.id === id) job.controller.abort();
  }

  /** Stops everything, because the app ends. */
  cancelAll(): void {
    for (const { controller } of this.jobs) controller.abort();
  }

  /** One at a time: a document in work may fill the memory alone. */
  private async run<Made>(
    id: string,
    limit: number,
    work: (signal: AbortSignal) => Promise<Made>,
  ): Promise<Made | null> {
    const job: Job = { id, controller: new AbortController() };
    this.jobs.add(job);
    const before = this.last;
    const { signal } = job.controller;
    const turn = before.then(() => (signal.aborted ? null : limited(limit, signal, work)));
    this.last = turn.catch(() => undefined);
    try {
      return await turn;
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    } finally {
      this.jobs.delete(job);
    }
  }
}

/** The work with a limit of time; fails with `engine-timeout`. */
async function limited<Made>(
  limit: number,
  cancelled: AbortSignal,
  work: (signal: AbortSignal) => Promise<Made>,
): Promise<Made> {
  const timeout = new AbortController();
  const timer = setTimeout(
    () => timeout.abort(new RequestFailure('engine-timeout', String(Math.round(limit / 60_000)))),
    limit,
  );
  try {
    return await work(AbortSignal.any([cancelled, timeout.signal]));
  } finally {
    clearTimeout(timer);
  }
}

async function printed(page: WebContents): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await page.printToPDF({
    preferCSSPageSize: true,
    pageSize: 'A4',
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  return normalPdf(pdf);
}

/** What the page shows, drawn anew at the density of print rather than enlarged. */
async function pictured(page: WebContents, { width, height }: RasterSize): Promise<Uint8Array<ArrayBuffer>> {
  const tools = page.debugger;
  tools.attach('1.3');
  const metrics = { width, height, deviceScaleFactor: rasterScale, mobile: false };
  await tools.sendCommand('Emulation.setDeviceMetricsOverride', metrics);
  const { data } = (await tools.sendCommand('Page.captureScreenshot', { format: 'png' })) as { readonly data: string };
  return withDensity(Buffer.from(data, 'base64'), rasterDpi);
}
