import { decodeLoosely } from '../kernel/encoding';
import type { ExportFile } from './export-request';

/** What is left to an engine with a page: setting HTML as PDF, drawing an SVG (size in CSS pixels) as PNG. */
export type EngineWork =
  | { readonly kind: 'print'; readonly html: string }
  | { readonly kind: 'raster'; readonly svg: string; readonly width: number; readonly height: number };

/** Whether the bytes of an export are not the file yet, but what an engine makes it from. */
export function isLeftToEngine(file: ExportFile): file is 'pdf' | 'png' {
  return file === 'pdf' || file === 'png';
}

/** What an engine has to make of the bytes of an export. */
export function engineWorkOf(file: 'pdf' | 'png', bytes: Uint8Array): EngineWork {
  const text = decodeLoosely(bytes, 'utf-8');
  return file === 'pdf' ? { kind: 'print', html: text } : rasterWorkOf(text);
}

/** Drawing an SVG in the size it says it has. */
export function rasterWorkOf(svg: string): EngineWork {
  return { kind: 'raster', svg, width: lengthOf(svg, 'width'), height: lengthOf(svg, 'height') };
}

/** A length of the drawing's outermost element, rounded up to whole pixels. */
function lengthOf(svg: string, name: 'width' | 'height'): number {
  const head = /<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
  const value = new RegExp(`\\s${name}="(\\d+(?:\\.\\d+)?)"`).exec(head)?.[1];
  if (value === undefined) throw new Error(`A drawing without ${name}`);
  return Math.ceil(Number(value));
}
