import { crc32 } from './crc32';
import { encodeUtf8 } from './encoding';

/** The eight bytes of every PNG, and the header behind them, which is always 25 bytes long (PNG 1.2, 11.2.2). */
const afterHeader = 8 + 25;

/** Inches to metres. */
const inch = 0.0254;

/**
 * A PNG that says how large it is in print, in dots per inch: word processors take the size from there.
 *
 * The chunk `pHYs` is put behind the header; one that is there already goes.
 */
export function withDensity(png: Uint8Array, dpi: number): Uint8Array<ArrayBuffer> {
  const parts = [png.subarray(0, afterHeader), densityChunk(dpi), ...otherChunks(png)];
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function densityChunk(dpi: number): Uint8Array {
  const chunk = new Uint8Array(4 + 4 + 9 + 4);
  const view = new DataView(chunk.buffer);
  const perMetre = Math.round(dpi / inch);
  view.setUint32(0, 9);
  chunk.set(encodeUtf8('pHYs'), 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  // The unit: metres.
  view.setUint8(16, 1);
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  return chunk;
}

/** What stands behind the header, but for what says the density. */
function otherChunks(png: Uint8Array): readonly Uint8Array[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Uint8Array[] = [];
  for (let at = afterHeader; at < png.length;) {
    const end = at + 12 + view.getUint32(at);
    const isDensity = view.getUint32(at + 4) === 0x70485973;
    if (!isDensity) chunks.push(png.subarray(at, end));
    at = end;
  }
  return chunks;
}
