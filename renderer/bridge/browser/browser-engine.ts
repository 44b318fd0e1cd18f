import type { Reply, Sent } from '../../../shared/ipc/contract';
import { framedDocument } from '../../../shared/ipc/csp';
import { checkRasterSize, rasterDpi, rasterScale } from '../../../shared/ipc/engine';
import { RequestFailure } from '../../../shared/ipc/failure';
import { withDensity } from '../../../shared/kernel/png-density';

/** The document in print; it stays until the next one, because some browsers print it only later. */
let frame: HTMLIFrameElement | null = null;

/** Opens the browser's print dialog with the document, in a frame that runs no scripts. */
export async function printByDialog({ html }: Sent<'engine.print'>): Promise<Reply<'engine.print'>> {
  frame?.remove();
  const made = document.createElement('iframe');
  frame = made;
  made.setAttribute('sandbox', 'allow-same-origin allow-modals');
  made.title = document.title;
  made.setAttribute('aria-hidden', 'true');
  made.tabIndex = -1;
  Object.assign(made.style, { position: 'fixed', width: '0', height: '0', border: '0' });
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  made.srcdoc = framedDocument(html, nonce);
  await new Promise((loaded) => {
    made.addEventListener('load', loaded, { once: true });
    document.body.append(made);
  });
  made.contentWindow?.print();
  return { kind: 'dialog' };
}

/** Draws an SVG on a canvas at the density of print. */
export async function rasterOnCanvas(sent: Sent<'engine.raster'>): Promise<Reply<'engine.raster'>> {
  checkRasterSize(sent);
  const address = URL.createObjectURL(new Blob([sent.svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(sent.width * rasterScale);
    canvas.height = Math.round(sent.height * rasterScale);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (context === null || blob === null) throw new RequestFailure('engine-failed', 'canvas');
    return { bytes: withDensity(new Uint8Array(await blob.arrayBuffer()), rasterDpi) };
  } catch (error) {
    if (error instanceof DOMException) throw new RequestFailure('engine-failed', error.message);
    throw error;
  } finally {
    URL.revokeObjectURL(address);
  }
}
