import { assertNever } from '../../shared/kernel/assert';
import type { FileOnItsWay } from '../../shared/exporters/define-exporter';
import { engineWorkOf, isLeftToEngine, rasterWorkOf, type EngineWork } from '../../shared/exporters/engine-work';
import type { ExportFile } from '../../shared/exporters/export-request';
import { request } from '../bridge/backend';
import type { Built } from '../features/report/report-services';

/** Has the engine make what is left to it: the pages of a PDF, the dots of a PNG. */
export async function finishInEngine(file: FileOnItsWay<Blob>, kind: ExportFile, signal: AbortSignal): Promise<Built> {
  if (!isLeftToEngine(kind)) return { kind: 'file', file };
  const work = engineWorkOf(kind, new Uint8Array(await file.content.arrayBuffer()));
  const made = await cancellable(work, signal);
  return made instanceof Uint8Array ? { kind: 'file', file: { ...file, content: new Blob([made]) } } : { kind: made };
}

/** SVGs as PNGs, by the SVG; null when cancelled. */
export async function drawFigures(
  svgs: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Uint8Array> | null> {
  const pictures = new Map<string, Uint8Array>();
  for (const svg of svgs) {
    const made = await cancellable(rasterWorkOf(svg), signal);
    if (!(made instanceof Uint8Array)) return null;
    pictures.set(svg, made);
  }
  return pictures;
}

type Made = Uint8Array<ArrayBuffer> | 'dialog' | 'cancelled';

async function cancellable(work: EngineWork, signal: AbortSignal): Promise<Made> {
  if (signal.aborted) return 'cancelled';
  const jobId = crypto.randomUUID();
  const cancel = (): void => void request('engine.cancel', { jobId });
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await make(work, jobId);
  } catch (error) {
    if (signal.aborted) return 'cancelled';
    throw error;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

async function make(work: EngineWork, jobId: string): Promise<Made> {
  switch (work.kind) {
    case 'print': {
      const reply = await request('engine.print', { jobId, html: work.html });
      return reply.kind === 'file' ? Uint8Array.from(reply.bytes) : reply.kind;
    }
    case 'raster': {
      const { kind: _, ...drawing } = work;
      const { bytes } = await request('engine.raster', { jobId, ...drawing });
      return bytes === null ? 'cancelled' : Uint8Array.from(bytes);
    }
    default:
      return assertNever(work);
  }
}
