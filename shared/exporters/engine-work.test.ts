import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../kernel/encoding';
import { engineWorkOf, isLeftToEngine } from './engine-work';

describe('what is left to an engine', () => {
  it('is to print the HTML of a PDF', () => {
    const html = '<!doctype html><p>Größe 🙂</p>';
    expect(engineWorkOf('pdf', encodeUtf8(html))).toEqual({ kind: 'print', html });
  });

  it('is to draw the SVG of a PNG in the size it has', () => {
    const svg =
      '<?xml version="1.0"?><svg xmlns="x" stroke-width="3" height="480" width="640.5"><rect width="9"/></svg>';
    expect(engineWorkOf('png', encodeUtf8(svg))).toEqual({ kind: 'raster', svg, width: 641, height: 480 });
    expect(() => engineWorkOf('png', encodeUtf8('<svg height="4"/>'))).toThrow('width');
  });

  it('is nothing for files that are done', () => {
    for (const file of ['csv', 'xlsx', 'html', 'docx', 'svg', 'qdc', 'qdpx'] as const) {
      expect(isLeftToEngine(file)).toBe(false);
    }
  });
});
