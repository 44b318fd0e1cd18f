import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { xmlOf, type XmlElement } from '../../kernel/xml-tree';
import { codebookGrammar, projectGrammar, type Grammar } from '../../project/refi/grammar';
import { writeQdpx } from '../../exporters/formats/qdpx';
import { projectBuilder } from '../../test/build';
import { arbitraryElement } from '../../test/arbitrary-refi';
import { validateQdc, validateQde, validateQdpx } from './validate';

const folder = new URL('../../../../shared/interchange/', import.meta.url);

/** Takes something out, puts it in twice or elsewhere, or says something else, at a place that the number chooses. */
function mutated(element: XmlElement, [where, what]: readonly [number, number]): XmlElement {
  if (element.children.length > 0 && where % 3 !== 0) {
    const at = where % element.children.length;
    const inside = (child: XmlElement, index: number) =>
      index === at ? mutated(child, [Math.floor(where / 3), what]) : child;
    return { ...element, children: element.children.map(inside) };
  }
  const { attributes, children } = element;
  const names = Object.keys(attributes);
  const name = names[where % Math.max(1, names.length)] ?? 'name';
  const without = Object.fromEntries(Object.entries(attributes).filter(([key]) => key !== name));
  const changes: readonly (() => XmlElement)[] = [
    () => ({ ...element, attributes: without }),
    () => ({ ...element, attributes: { ...attributes, [name]: '  12 ' } }),
    () => ({ ...element, attributes: { ...attributes, [name]: '2023-02-29T10:00:00' } }),
    () => ({ ...element, attributes: { ...attributes, colour: '#123456' } }),
    () => ({ ...element, children: children.slice(1) }),
    () => ({ ...element, children: [...children].reverse() }),
    () => ({ ...element, children: [...children, ...children] }),
    () => ({ ...element, name: 'Codes' }),
    () => ({ ...element, text: '1.5' }),
    () => element,
  ];
  return changes[what % changes.length]!();
}

function inNamespace(element: XmlElement, { namespace }: Grammar): string {
  return xmlOf({ ...element, attributes: { xmlns: namespace, ...element.attributes } });
}

const errorsOf = (xml: string, validate: typeof validateQde) =>
  validate(xml).filter(({ severity }) => severity === 'error');

describe.skipIf(!existsSync(folder))('a file of the standard (where its schemas are at hand)', () => {
  const kinds = [
    ['Project.xsd', projectGrammar, validateQde],
    ['Codebook.xsd', codebookGrammar, validateQdc],
  ] as const;
  it.each(kinds)('is always judged as libxml2 judges it by %s', async (schema, grammar, validate) => {
    const { XmlDocument, XsdValidator } = await import('libxml2-wasm');
    const xsd = XmlDocument.fromString(readFileSync(new URL(`schema/${schema}`, folder), 'utf8'));
    const validator = XsdValidator.fromDoc(xsd);
    const isValid = (xml: string): boolean => {
      const document = XmlDocument.fromString(xml);
      try {
        validator.validate(document);
        return true;
      } catch {
        return false;
      } finally {
        document.dispose();
      }
    };
    const counts = { valid: 0, invalid: 0 };
    try {
      const mutations = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 2 });
      fc.assert(
        fc.property(arbitraryElement(grammar.root, grammar), mutations, (element, changes) => {
          const xml = inNamespace(changes.reduce(mutated, element), grammar);
          const expected = isValid(xml);
          counts[expected ? 'valid' : 'invalid'] += 1;
          expect({ xml, isValid: errorsOf(xml, validate).length === 0 }).toEqual({ xml, isValid: expected });
        }),
        { numRuns: 300 },
      );
      expect(counts.valid).toBeGreaterThan(20);
      expect(counts.invalid).toBeGreaterThan(20);
    } finally {
      validator.dispose();
      xsd.dispose();
    }
  });

  it('is judged as its collectors say, for every sample', () => {
    const read = (name: string) => readFileSync(new URL(`samples/${name}`, folder), 'utf8');
    expect(errorsOf(read('skyloom_Project.qde'), validateQde)).toEqual([]);
    expect(errorsOf(read('spec_A1_codebook.qdc'), validateQdc)).toEqual([]);
    expect(errorsOf(read('spec_A3_transana.qde'), validateQde)[0]).toMatchObject({ code: 'refi-root' });
  });
});

it('names line and element of each breach, and says where a text has its words twice', () => {
  const guid = '00000001-0000-4000-8000-000000000000';
  const xml = `<Project xmlns="urn:QDA-XML:project:1.0" name="">
<CodeBook><Codes><Code guid="${guid}" name="Mut"/></Codes></CodeBook>
<Sources>
<TextSource guid="x" plainTextPath="internal://a.txt"><PlainTextContent>Wort</PlainTextContent></TextSource></Sources>
<Users/></Project>`;
  expect(validateQde(xml).map(({ severity, code, place }) => [severity, code, place])).toEqual([
    ['error', 'refi-attribute-missing', '2 Code'],
    ['error', 'refi-attribute', '4 TextSource'],
    ['warning', 'refi-words-where', '4 TextSource'],
    ['error', 'refi-child', '5 Users'],
    ['error', 'refi-child-missing', '5 Users'],
  ]);
  expect(validateQde('<a>').map(({ code }) => code)).toEqual(['qdpx-xml-damaged']);
});

it('looks into an archive for files, GUIDs, passages and quotations that the schema says nothing of', () => {
  const { project, texts } = projectBuilder()
    .coder('A')
    .document('Tisch', 'Der 🙂 Mut der anderen')
    .code('Mut')
    .coding('Mut', 'Tisch', 'Mut')
    .build();
  const archive = writeQdpx({ project, texts });
  expect(validateQdpx(archive, 'a.qdpx')).toEqual([]);
  const entries = unzipSync(archive);
  const qde = strFromU8(entries['project.qde']!);
  const broken = qde
    .replace('name="Mut" startPosition="6"', 'name="Rat" startPosition="6"')
    .replace('</TextSource>', '<NoteRef targetGUID="00000001-0000-4000-8000-000000000000"/></TextSource>')
    .replace(
      '</Sources>',
      '<PictureSource guid="00000000-0000-4000-8000-000000000002" path="internal://x.jpg"/></Sources>',
    );
  const codes = validateQdpx(zipSync({ ...entries, 'project.qde': strToU8(broken) }), 'a.qdpx').map(({ code }) => code);
  expect(codes).toContain('refi-quotation');
  expect(codes).toContain('qdpx-file-missing');
  const outside = qde.replace(/endPosition="\d+"/, 'endPosition="999"');
  const far = validateQdpx(zipSync({ ...entries, 'project.qde': strToU8(outside) }), 'a.qdpx');
  expect(far.map(({ code }) => code)).toEqual(['refi-passage-outside']);
  expect(validateQdpx(new Uint8Array(4), 'a').map(({ code }) => code)).toEqual(['archive-damaged']);
});

it('finds with its place what only the words of the standard forbid', () => {
  const id = (number: number) => `0000000${number}-0000-4000-8000-000000000000`;
  const xml = `<Project xmlns="urn:QDA-XML:project:1.0" name="" creatingUserGUID="${id(9)}">
<CodeBook><Codes><Code guid="{${id(1)}}" name="Mut" isCodable="true"/></Codes></CodeBook>
<Variables><Variable guid="${id(2)}" name="Alter" typeOfVariable="Integer"/></Variables>
<Cases><Case guid="${id(3)}">
<CodeRef targetGUID="${id(1)}"/>
<VariableValue><VariableRef targetGUID="${id(2)}"/>
<TextValue>42</TextValue></VariableValue>
<SourceRef targetGUID="${id(1)}"/></Case></Cases>
<Sources><TextSource guid="${id(4)}" plainTextPath="absolute:///C:/a.txt" richTextPath="internal://a.txt"/>
<PictureSource guid="${id(5)}" path="a.png"/>
<PictureSource guid="${id(6)}"/>
<PictureSource guid="${id(8)}" currentPath="C:\\Bilder\\a.png"/></Sources>
<NoteRef targetGUID="${id(7)}"/></Project>`;
  const beyond = [
    ['refi-reference', '1 Project'],
    ['refi-value-type', '7 TextValue'],
    ['refi-reference', '8 SourceRef'],
    ['refi-path', '9 TextSource'],
    ['refi-path', '9 TextSource'],
    ['refi-path', '10 PictureSource'],
    ['refi-file-nowhere', '11 PictureSource'],
    ['refi-reference', '13 NoteRef'],
  ];
  const told = (problems: ReturnType<typeof validateQde>) =>
    problems.map(({ severity, code, place }) => [severity, code, place]);
  expect(told(validateQde(xml))).toEqual(beyond.map((item) => ['warning', ...item]));

  const archive = zipSync({
    'Project.qde': strToU8(xml),
    'Sources/a.txt': strToU8('a'),
    'Sources/a.png': strToU8('b'),
  });
  expect(told(validateQdpx(archive, 'a.qdpx'))).toEqual([
    ['warning', 'refi-folder', 'Sources/a.txt'],
    ...beyond.map(([code, place]) => ['warning', code, `Project.qde:${place}`]),
  ]);
});
