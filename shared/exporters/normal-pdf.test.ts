import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../kernel/encoding';
import { normalPdf } from './normal-pdf';

type Parts = {
  readonly title?: string;
  readonly creator?: string;
  readonly moment?: string;
  readonly id?: string;
  /** Text of a page, which must stay as it is whatever it says. */
  readonly content?: string;
};

/** A small PDF as the engine writes it: plain objects, a table of positions, a trailer. */
function pdfOf({ title = 'Bericht', creator = 'Mozilla/5.0', moment = '20261126012836', id, content = '' }: Parts) {
  const dates = `/CreationDate (D:${moment}+00'00')\n/ModDate (D:${moment}+00'00')`;
  const objects = [
    `<</Title ${title.startsWith('<') ? title : `(${title})`}\n/Creator (${creator})\n/Producer (Skia/PDF m130)\n${dates}>>`,
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    '<</Type /Catalog>>',
  ];
  let text = '%PDF-1.4\n';
  const positions = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const rows = positions.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const ids = id === undefined ? '' : `/ID [<${id}> <${id}>]\n`;
  text += `xref\n0 4\n0000000000 65535 f \n${rows}trailer\n<</Size 4\n${ids}/Root 3 0 R\n/Info 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function textOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

describe('a PDF without clock and chance', () => {
  it('is the same whenever, wherever and with whichever number it was made', () => {
    const one = { moment: '20261126012836', id: '0AF3', creator: 'Mozilla/5.0 \\(X11; Linux\\) Chrome/130' };
    const other = { moment: '19991231235959', id: 'FFFF', creator: 'Mozilla/5.0 \\(Macintosh\\)  Chrome/145' };
    expect(one.creator).toHaveLength(other.creator.length);
    expect(normalPdf(pdfOf(one))).toEqual(normalPdf(pdfOf(other)));
  });

  it('keeps its length and every position', () => {
    const moments = fc.stringMatching(/^\d{14}$/);
    fc.assert(
      fc.property(
        moments,
        fc.stringMatching(/^[A-F0-9]{0,32}$/),
        fc.stringMatching(/^[ -~\n]{0,80}$/),
        (moment, id, content) => {
          const before = pdfOf({ moment, id, content });
          const after = normalPdf(before);
          expect(after).toHaveLength(before.length);
          const text = textOf(after);
          const start = Number(/startxref\n(\d+)/.exec(text.slice(-60))?.[1]);
          expect(text.slice(start, start + 4)).toBe('xref');
          for (const [index, position] of [...text.slice(start).matchAll(/(\d{10}) 00000 n/g)].entries()) {
            expect(text.slice(Number(position[1])).startsWith(`${index + 1} 0 obj`)).toBe(true);
          }
        },
      ),
    );
  });

  it('says that Wortlaut made it, and keeps what the document says', () => {
    const content = "(/CreationDate (D:20261126012836+00'00')) Tj";
    const title = '\\(Neu\\) endobj (a (b) c)';
    const text = textOf(normalPdf(pdfOf({ title, content, creator: 'Mozilla/5.0 \\(X11\\)' })));
    expect(text).toContain(`/Title (${title})`);
    expect(text).toContain('/Creator (Wortlaut) ');
    expect(text).toContain('/Producer (Skia/PDF m130)');
    expect(text).toContain(content);
    expect(text.replace(content, '')).not.toMatch(/Date|Mozilla/);
  });

  it('finds its way past a title that is not Latin', () => {
    const text = textOf(normalPdf(pdfOf({ title: '<FEFF201E004D00750074201C>', creator: 'Mozilla/5.0 \\(X11\\)' })));
    expect(text).toContain('/Title <FEFF201E004D00750074201C>');
    expect(text).not.toMatch(/Date|Mozilla/);
  });

  it('leaves a file that is built otherwise as it is', () => {
    for (const text of ['', '%PDF-1.7\nstartxref\n3\n%%EOF', 'no PDF at all', '%PDF-1.7\nstartxref\n9999\n%%EOF\n']) {
      expect(normalPdf(encodeUtf8(text))).toEqual(encodeUtf8(text));
    }
    const cut = pdfOf({}).slice(0, -30);
    expect(normalPdf(cut)).toEqual(cut);
  });
});
