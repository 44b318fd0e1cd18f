import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { required } from '../../kernel/assert';
import { pasted } from '../../test/arbitrary-values';
import { sampleAbout, sampleReport } from '../../test/sample-report';
import { svgsOf } from '../report/figures';
import type { Block, Report } from '../report/report';
import { writeOdt } from './report-odt';

function partsOf(report: Report, pictures?: ReadonlyMap<string, Uint8Array>) {
  const files = unzipSync(writeOdt(report, { about: sampleAbout, pictures }));
  return (name: string): string => strFromU8(required(files[name], name));
}

/** The words of a part as a reader takes them: white space runs are one space, and none at the edges of a paragraph. */
function wordsOf(xml: string): string {
  const lines: string[] = [];
  let line = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (text) => (line += text.replace(/[ \t\n\r]+/g, ' ')));
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'text:p' || name === 'text:h') line = '';
    if (name === 'text:s') line += '\u0001'.repeat(Number(attributes['text:c'] ?? 1));
    if (name === 'text:tab') line += '\u0002';
    if (name === 'text:line-break') line += '\u0003';
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'text:p' || name === 'text:h') {
      lines.push(
        line.replace(/ +/g, ' ').trim().replaceAll('\u0001', ' ').replaceAll('\u0002', '\t').replaceAll('\u0003', '\n'),
      );
    }
  });
  parser.write(xml).close();
  return lines.join('\n');
}

describe('a report as an OpenDocument text', () => {
  it('says what it is by its first bytes, and lists its parts', () => {
    const bytes = writeOdt(sampleReport, { about: sampleAbout });
    expect(strFromU8(bytes.slice(30, 77))).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
    const files = Object.keys(unzipSync(bytes));
    const listed = [...partsOf(sampleReport)('META-INF/manifest.xml').matchAll(/full-path="([^"]*)"/g)].map(
      ([, path]) => path,
    );
    expect(['mimetype', ...listed.slice(1), 'META-INF/manifest.xml'].sort()).toEqual([...files].sort());
  });

  it('uses no style that is not there', () => {
    const part = partsOf(sampleReport);
    const defined = new Set(
      ['content.xml', 'styles.xml'].flatMap((name) =>
        [...part(name).matchAll(/<(?:style:style|text:list-style) [^>]*?style:name="([^"]*)"/g)].map(([, one]) => one),
      ),
    );
    const used = [...part('content.xml').matchAll(/ (?:text|table):style-name="([^"]*)"/g)].map(([, one]) => one);
    expect(used.length).toBeGreaterThan(30);
    for (const name of used) expect(defined).toContain(name);
  });

  it('has a title, a language, heads that are repeated, and lies across when asked to', () => {
    const part = partsOf(sampleReport);
    expect(part('meta.xml')).toContain('<dc:title>Reden wir über „Mut“ &amp; &lt;Haltung&gt;</dc:title>');
    expect(part('styles.xml')).toContain('fo:language="de" fo:country="DE"');
    expect(part('content.xml').match(/<table:table-header-rows>/g)).toHaveLength(1);
    expect(part('content.xml')).toContain('table:number-columns-spanned="2"');
    expect(part('styles.xml')).toContain('fo:page-width="595.3pt" fo:page-height="841.9pt"');
    const across = partsOf({ ...sampleReport, isLandscape: true, language: 'en' });
    expect(across('styles.xml')).toContain('fo:page-width="841.9pt" fo:page-height="595.3pt"');
    expect(wordsOf(across('content.xml'))).toContain('Table 1 Codierungen je Veranstaltung');
  });

  it('leads from a cell to its quotation and back', () => {
    const content = partsOf(sampleReport)('content.xml');
    const names = [...content.matchAll(/<text:bookmark text:name="([^"]*)"/g)].map(([, name]) => name);
    const targets = [...content.matchAll(/xlink:href="#([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(['results', 'evidence', 'q-1', 'q-2']);
    expect(new Set(targets)).toEqual(new Set(names));
  });

  it('draws a figure where there is a picture of it, and says so where there is none', () => {
    const [svg = ''] = svgsOf(sampleReport);
    const drawn = partsOf(sampleReport, new Map([[svg, new Uint8Array([1, 2])]]));
    expect(drawn('Pictures/1.png')).toBe('\u0001\u0002');
    expect(drawn('META-INF/manifest.xml')).toContain('full-path="Pictures/1.png" manifest:media-type="image/png"');
    expect(drawn('content.xml')).toContain('<svg:desc>Ballenfeld 12, Neuenrode 4 Codierungen</svg:desc>');
    expect(wordsOf(partsOf(sampleReport)('content.xml'))).toContain(
      'Die Abbildung konnte hier nicht gezeichnet werden',
    );
  });

  it('always holds every word with every space, and no sign that XML forbids', () => {
    const hard = fc
      .array(fc.oneof(pasted, fc.constantFrom(' ', '  ', '\t', '\n', 'ß 🙂')))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(hard, { minLength: 1, maxLength: 4 }), (texts) => {
        const blocks = texts.map((text): Block => ({ kind: 'paragraph', text: ['»', { text, style: 'strong' }, '«'] }));
        const words = wordsOf(partsOf({ ...sampleReport, blocks })('content.xml'));
        for (const text of texts) {
          const plain = text
            .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
            .replaceAll('\r', ' ');
          expect(words.replaceAll('\r', ' ')).toContain(`»${plain}«`);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has the same bytes every time', () => {
    const first = writeOdt(sampleReport, { about: sampleAbout });
    expect(writeOdt(structuredClone(sampleReport), { about: sampleAbout })).toEqual(first);
  });
});
