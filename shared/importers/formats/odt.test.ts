import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../kernel/encoding';
import { importFile } from '../importers';
import { makeOdt, type OdtSource } from '../test/make-odt';

async function read(source: OdtSource | Uint8Array, name = 'a.odt') {
  const bytes = source instanceof Uint8Array ? source : makeOdt(source);
  const { documents, problems } = await importFile({ name, bytes }, { sha256: '' });
  const [first] = problems;
  return { text: documents[0]?.text, codes: problems.map(({ code }) => code), place: first?.place };
}

describe('odt', () => {
  it('collapses white space as the standard has it, but keeps a space at the end as LibreOffice does', async () => {
    const body = '<text:p>\n  eins \n zwei<text:s/><text:s text:c="2"/>drei </text:p>\n<text:p>vier\n</text:p>';
    expect((await read({ body })).text).toBe('eins zwei   drei \nvier');
    expect((await read({ body: '<text:p>a<text:s text:c="999999999"/>b</text:p>' })).text?.length).toBe(1002);
  });

  it('numbers lists by their styles, on where they go on and anew where they do not', async () => {
    const styles =
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-prefix="(" style:num-suffix=")" style:num-format="i" text:start-value="3"/></text:list-style>';
    const item = (words: string, more = ''): string =>
      `<text:list-item${more}><text:p>${words}</text:p></text:list-item>`;
    const list = (items: string, more = ''): string => `<text:list text:style-name="L"${more}>${items}</text:list>`;
    const body = [
      list(item('a') + item('b')),
      list(item('c'), ' text:continue-numbering="true"'),
      list(item('d') + item('e', ' text:start-value="9"')),
      '<text:list><text:list-item><text:p>ohne Stil</text:p></text:list-item></text:list>',
    ].join('');
    expect((await read({ body, styles })).text?.split('\n')).toEqual([
      '(iii) a',
      '(iv) b',
      '(v) c',
      '(iii) d',
      '(ix) e',
      '- ohne Stil',
    ]);
  });

  it('reads a flat file too', async () => {
    const xml =
      '<?xml version="1.0"?>\n<office:document office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>Wort</text:p></office:text></office:body></office:document>';
    expect(await read(encodeUtf8(xml), 'a.fodt')).toEqual({ text: 'Wort', codes: [], place: undefined });
  });

  it('says when it is encrypted, damaged, or has a document type', async () => {
    const encrypted = { 'META-INF/manifest.xml': '<manifest:manifest><manifest:encryption-data/></manifest:manifest>' };
    expect((await read({ body: '', parts: encrypted })).codes).toEqual(['office-encrypted']);
    expect(await read({ body: '<text:p>a</text:h>' })).toMatchObject({
      codes: ['odt-damaged'],
      place: 'content.xml:2',
    });
    const doctype = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>';
    expect(await read({ body: '', parts: { 'content.xml': doctype } })).toMatchObject({ place: 'DOCTYPE' });
    expect(await read({ body: '<text:p>a</text:p>', parts: { 'styles.xml': doctype } })).toMatchObject({
      place: 'DOCTYPE',
    });
    expect((await read(makeOdt({ body: '<text:p>a</text:p>' }).slice(0, 300))).codes).toEqual(['archive-damaged']);
  });

  it('always reads back the words it is given', async () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((text) => !/[<>&\s\0-\x1f]/.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 8 }), async (paragraphs) => {
        const { text } = await read({ body: paragraphs.map((p) => `<text:p>${p}</text:p>`).join('') });
        expect(text).toBe(paragraphs.join('\n'));
      }),
      { numRuns: 50 },
    );
  });

  it('survives elements nested deeper than any document', async () => {
    const depth = 100_000;
    const body = `${'<text:list><text:list-item>'.repeat(depth)}<text:p>tief</text:p>${'</text:list-item></text:list>'.repeat(depth)}`;
    expect((await read({ body })).text?.trim()).toBe('- tief');
  });
});
