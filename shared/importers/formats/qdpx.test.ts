import { strFromU8, unzipSync, zipSync } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyCode } from '../../commands/apply-code';
import { apply } from '../../commands/diff';
import { setMemo } from '../../commands/set-memo';
import { writeQdpx } from '../../exporters/formats/qdpx';
import { smallProject, smallText } from '../../test/small-project';
import { expectSound } from '../test/expect-sound';
import { readQdpx } from './qdpx';

function codedProject() {
  const small = smallProject();
  let { project } = small;
  const passage = { documentId: small.documentId, text: smallText, coderId: small.coderId };
  const spans = [
    { start: 24, end: 65 },
    { start: 89, end: 95 },
  ];
  project = apply(project, applyCode(project, { ...passage, spans, codeIds: [small.a, small.b] }, small.ports).diff);
  const target = { type: 'event', id: small.eventId } as const;
  project = apply(project, setMemo(project, { target, title: 'Fazit', text: 'a\u0001b ]]> & <c>' }, small.ports).diff);
  const texts = new Map(
    [...project.revisions.values()].map(({ id, documentId }) => [
      id,
      documentId === small.documentId ? smallText : 'Kurz.',
    ]),
  );
  return { project, texts };
}

const enc = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

describe('a project file', () => {
  const source = codedProject();
  const file = writeQdpx(source);

  it('comes back to the record and to the letter', () => {
    const read = readQdpx(file);
    expect(read).toEqual({ ok: true, value: { ...source, problems: [] } });
  });

  it('is the same to the byte each time, also after a round trip', () => {
    const read = readQdpx(file);
    if (!read.ok) throw new Error(read.error.code);
    expect(writeQdpx(codedProject())).toEqual(file);
    expect(writeQdpx(read.value)).toEqual(file);
  });

  const schema = new URL('../../../../shared/interchange/schema/Project.xsd', import.meta.url);
  it.skipIf(!existsSync(schema))(
    'is valid against the schema of the standard (skipped where it is not at hand)',
    async () => {
      const { XmlDocument, XsdValidator } = await import('libxml2-wasm');
      const qde = unzipSync(file)['project.qde'];
      const xsd = XmlDocument.fromString(readFileSync(schema, 'utf8'));
      const document = XmlDocument.fromBuffer(qde ?? new Uint8Array());
      const validator = XsdValidator.fromDoc(xsd);
      expect(() => validator.validate(document)).not.toThrow();
      validator.dispose();
      document.dispose();
      xsd.dispose();
    },
  );

  it('leaves out a coding whose quote does not stand in the text, and names it', () => {
    const [id, text] = [...source.texts][0]!;
    const texts = new Map(source.texts).set(id, text.replace('Verwaltung', 'Vorwaltung'));
    const read = readQdpx(writeQdpx({ ...source, texts }));
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.problems.map((problem) => problem.code)).toEqual(['coding-misquoted', 'coding-misquoted']);
    expect([...read.value.project.codings.values()].flat()).toHaveLength(2);
  });

  it('refuses what is no project, what is damaged and what another tool wrote, and says which', () => {
    const codeOf = (bytes: Uint8Array): string => {
      const read = readQdpx(bytes, 'x.qdpx');
      return read.ok ? 'read' : `${read.error.code} ${read.error.place ?? ''}`.trim();
    };
    const extension = (json: string): Uint8Array => zipSync({ 'wortlaut/extension.json': enc(json) });
    expect(codeOf(enc('no archive'))).toBe('archive-damaged');
    expect(codeOf(file.slice(0, file.length / 2))).toBe('archive-damaged');
    expect(codeOf(zipSync({ 'project.qde': enc('<Project/>') }))).toBe('qdpx-foreign');
    expect(codeOf(zipSync({ 'other.txt': enc('x') }))).toBe('qdpx-without-project');
    expect(codeOf(extension('{'))).toBe('project-damaged wortlaut/extension.json');
    expect(codeOf(extension('{"format":"wortlaut","version":99,"records":{},"texts":[]}'))).toBe('project-newer 99');
    expect(codeOf(extension('{"format":"wortlaut","version":1,"records":{"codes":[{"id":"x"}]},"texts":[]}'))).toMatch(
      /^project-damaged codes\[0\]/,
    );
  });

  it('loses no words to references that lead nowhere: they are mended, and that is said', () => {
    const entries = unzipSync(file);
    const extension = JSON.parse(strFromU8(entries['wortlaut/extension.json'] as Uint8Array)) as Extension;
    const { codes, events, coders, speakers } = extension.records;
    events.length = 0;
    coders.length = 0;
    speakers.shift();
    // A ring of two, and a code below nothing.
    const [first, second, third] = codes as [Code, Code, Code];
    [first.parentId, second.parentId, third.parentId] = [second.id, first.id, '00000000-0000-4000-8000-00000000dead'];
    const read = readQdpx(zipSync({ ...entries, 'wortlaut/extension.json': enc(JSON.stringify(extension)) }));
    if (!read.ok) throw new Error(read.error.code);
    expectSound(read.value);
    // Documents of the event, a coder, the turns of a text, a code of the ring, one below nothing.
    expect(read.value.problems.map(({ code, params }) => [code, params])).toEqual([['references-lost', { count: 5 }]]);
    expect([...read.value.project.codings.values()].flat()).toHaveLength(4);
    expect([...read.value.texts]).toEqual([...source.texts]);
  });

  it('is refused where the words of a document are not in it', () => {
    const entries = unzipSync(file);
    const extension = JSON.parse(strFromU8(entries['wortlaut/extension.json'] as Uint8Array)) as Extension;
    extension.records.revisions.shift();
    const read = readQdpx(zipSync({ ...entries, 'wortlaut/extension.json': enc(JSON.stringify(extension)) }));
    expect(read).toMatchObject({ ok: false, error: { code: 'project-damaged' } });
  });
});

type Code = { readonly id: string; parentId: string | null };
type Extension = {
  readonly records: Readonly<Record<'codes' | 'events' | 'coders' | 'speakers' | 'revisions', Code[]>>;
};
