import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { required } from '../../kernel/assert';
import { pasted } from '../../test/arbitrary-values';
import { sampleAbout, sampleReport } from '../../test/sample-report';
import type { Report } from '../report/report';
import { svgsOf } from '../report/figures';
import { writeDocx } from './report-docx';

async function partsOf(report: Report, pictures?: ReadonlyMap<string, Uint8Array>) {
  const files = unzipSync(await writeDocx(report, { about: sampleAbout, pictures }));
  return (name: string): string => strFromU8(required(files[name], name));
}

/** Words of a part in order, line ends between paragraphs. */
function wordsOf(xml: string): string {
  const lines: string[] = [];
  let line = '';
  const parser = new SaxesParser();
  parser.on('text', (text) => (line += text));
  parser.on('closetag', ({ name }) => {
    if (name === 'w:br') line += '\n';
    if (name === 'w:tab') line += '\t';
    if (name === 'w:softHyphen') line += '\u00ad';
    if (name === 'w:p') lines.push(line);
    if (name === 'w:p') line = '';
  });
  parser.write(xml).close();
  return lines.join('\n');
}

const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='),
  (sign) => sign.charCodeAt(0),
);

describe('a report as a Word document', () => {
  it('has real styles, a title and a language', async () => {
    const part = await partsOf(sampleReport);
    const document = part('word/document.xml');
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3', 'Quote', 'Caption', 'Lead', 'ListParagraph']) {
      expect(document).toContain(`<w:pStyle w:val="${style}"/>`);
      expect(part('word/styles.xml')).toContain(`w:styleId="${style}"`);
    }
    expect(part('word/styles.xml')).toContain('<w:lang w:val="de-DE"/>');
    expect(part('docProps/core.xml')).toContain('<dc:title>Reden wir über „Mut“ &amp; &lt;Haltung&gt;</dc:title>');
    const english = await partsOf({ ...sampleReport, language: 'en' });
    expect(english('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
    expect(wordsOf(english('word/document.xml'))).toContain('Table 1 Codierungen je Veranstaltung');
  });

  it('lies across when asked to', async () => {
    const sizeOf = (xml: string): string | undefined => /<w:pgSz[^>]*>/.exec(xml)?.[0];
    const upright = await partsOf(sampleReport);
    const across = await partsOf({ ...sampleReport, isLandscape: true });
    expect(sizeOf(upright('word/document.xml'))).toBe('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(sizeOf(across('word/document.xml'))).toBe('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  });

  it('repeats the heads of a table and makes it as wide as the page', async () => {
    const document = (await partsOf(sampleReport))('word/document.xml');
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    const widths = [...document.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(4);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(11_906 - 2 * 1134);
    expect(document).toContain('<w:gridSpan w:val="2"/>');
    expect(document).toMatch(/w:fill="a1b5d0"/);
  });

  it('leads from a cell to its quotation and back', async () => {
    const document = (await partsOf(sampleReport))('word/document.xml');
    const names = [...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(([, name]) => name);
    const targets = [...document.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(['W1', 'W2', 'W3', 'W4']);
    expect(new Set(targets)).toEqual(new Set(names));
  });

  it('draws a figure where there is a picture of it, and says so where there is none', async () => {
    const [svg = ''] = svgsOf(sampleReport);
    const drawn = await partsOf(sampleReport, new Map([[svg, png]]));
    const document = drawn('word/document.xml');
    expect(document).toContain('descr="Ballenfeld 12, Neuenrode 4 Codierungen"');
    expect(drawn('word/_rels/document.xml.rels')).toMatch(/media\/image1\.svg/);
    expect(wordsOf((await partsOf(sampleReport))('word/document.xml'))).toContain(
      'Die Abbildung konnte hier nicht gezeichnet werden',
    );
  });

  it('always holds every word of the report, and no sign that XML forbids', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pasted, { minLength: 1, maxLength: 4 }), async (texts) => {
        const blocks = texts.map((text) => ({ kind: 'quotation' as const, text, reference: [text] }));
        const words = wordsOf((await partsOf({ ...sampleReport, blocks }))('word/document.xml'));
        for (const text of texts) {
          const plain = text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');
          expect(words.replace(/\s/g, ' ')).toContain(plain.replace(/\s/g, ' '));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('has the same bytes every time, with figures too', async () => {
    const pictures = new Map(svgsOf(sampleReport).map((svg) => [svg, png]));
    const first = await writeDocx(sampleReport, { about: sampleAbout, pictures });
    expect(await writeDocx(structuredClone(sampleReport), { about: sampleAbout, pictures })).toEqual(first);
  });
});
