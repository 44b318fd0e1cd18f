import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeQdpx } from '../../exporters/formats/qdpx';
import { required } from '../../kernel/assert';
import { countingPorts } from '../../test/ports';
import { readAnyQdpx, readQdpx } from './qdpx';

const guid = (number: number): string => `0000000${number}-0000-4000-8000-000000000000`;
const user = guid(1);
const [above, below] = [guid(2), guid(3)];
const [interview, note] = [guid(4), guid(5)];

/** A file as other tools write it: upper case and braces in references, a prefix, an area on a picture, a note. */
function foreign({
  body = '',
  text = 'I: Wie 🙂 war das?\nB: Gut.',
  name = `sources/${interview}.txt`,
  head = '',
} = {}): Uint8Array {
  const xml = `<?xml version="1.0" encoding="utf-8"?>${head}
<q:Project xmlns:q="urn:QDA-XML:project:1.0" name="Fremd &amp; fern" origin="Tool 1" creationDateTime="2024-06-07T10:00:00+02:00">
<q:Users><q:User guid="${user}" name="Ada"/></q:Users>
<q:CodeBook><q:Codes><q:Code guid="${above}" name="Oben" isCodable="false" color="#ABC"><q:Description>Was oben ist</q:Description>
  <q:Code guid="${below}" name="Unten" isCodable="true" color="#AABB0C"/></q:Code></q:Codes></q:CodeBook>
<q:Variables><q:Variable guid="${guid(7)}" name="Ereignis" typeOfVariable="Text"/><q:Variable guid="${guid(8)}" name="Alter" typeOfVariable="Integer"/></q:Variables>
<q:Cases><q:Case guid="${guid(9)}" name="Frau A"><q:VariableValue><q:VariableRef targetGUID="${guid(8)}"/><q:IntegerValue>42</q:IntegerValue></q:VariableValue><q:SourceRef targetGUID="{${interview.toUpperCase()}}"/></q:Case></q:Cases>
<q:Sources><q:TextSource guid="${interview}" name="Interview" plainTextPath="internal://${interview}.txt">
  <q:PlainTextSelection guid="${guid(6)}" name="🙂" startPosition="7" endPosition="8"><q:Coding guid="${guid(6)}" creatingUser="{${user.toUpperCase()}}" creationDateTime="2024-06-07T10:00:00"><q:CodeRef targetGUID="{${below.toUpperCase()}}"/></q:Coding></q:PlainTextSelection>
  ${body}
  <q:VariableValue><q:VariableRef targetGUID="${guid(7)}"/><q:TextValue>Ereignis 01</q:TextValue></q:VariableValue>
</q:TextSource><q:TextSource guid="${note}" name="Notiz"><q:PlainTextContent>Kurz &lt;gut&gt;.</q:PlainTextContent>
  <q:Coding guid="${guid(1)}"><q:CodeRef targetGUID="${above}"/></q:Coding></q:TextSource>
<q:PictureSource guid="${user}" name="Tafel.jpg"><q:Coding guid="${user}"><q:CodeRef targetGUID="${above}"/></q:Coding></q:PictureSource></q:Sources>
<q:Notes><q:Note guid="${user}" name="Memo"><q:PlainTextContent>Wichtig</q:PlainTextContent></q:Note></q:Notes>
</q:Project>`;
  return zipSync({ 'Project.qde': strToU8(xml), [name]: strToU8(text), '../evil.txt': strToU8('x') });
}

const options = () => ({ ports: countingPorts(1000), onProgress: () => undefined });

async function read(bytes: Uint8Array) {
  const result = await readAnyQdpx(bytes, 'fremd.qdpx', options());
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  const result = await readAnyQdpx(bytes, 'x', options());
  return result.ok ? 'read' : `${result.error.code} ${result.error.place ?? ''}`;
}

const selection = (start: number, end: number, code = above) =>
  `<q:PlainTextSelection startPosition="${start}" endPosition="${end}"><q:Coding><q:CodeRef targetGUID="${code}"/></q:Coding></q:PlainTextSelection>`;

describe('a project file of another tool', () => {
  it('says which files of the archive it names nowhere, and which characters no text can hold', async () => {
    const entries = unzipSync(foreign({ text: 'I: Wie 🙂\u0000 war\u0007 das?\nB: Gut.' }));
    const extra = { 'sources/': new Uint8Array(), 'sources/.root': new Uint8Array(), '__MACOSX/x': strToU8('x') };
    const bytes = zipSync({ ...entries, ...extra, 'sources/fremd.txt': strToU8('x'), 'memos/a/b.rtf': strToU8('x') });
    const { problems } = await read(bytes);
    expect(problems.filter(({ code }) => /unnamed|controls/.test(code))).toMatchObject([
      { code: 'controls-dropped', severity: 'note', place: 'Project.qde:8 TextSource', params: { count: 2 } },
      {
        ...{ code: 'qdpx-files-unnamed', severity: 'warning' },
        params: { count: 3, names: 'sources/fremd.txt, ../evil.txt, memos/a/b.rtf' },
      },
    ]);
  });

  it('can be written and read again whatever moments it names', async () => {
    const coding = (when: string) =>
      `<q:PlainTextSelection startPosition="3" endPosition="6"><q:Coding creationDateTime="${when}"><q:CodeRef targetGUID="${above}"/></q:Coding></q:PlainTextSelection>`;
    const body = ['+012024-06-07T10:00:00Z', '-000044-03-15T10:00:00Z', '0000-01-01T00:00:00Z', 'gestern'].map(coding);
    const { project, texts, files } = await read(foreign({ body: body.join('') }));
    const again = readQdpx(writeQdpx({ project, texts, files }));
    expect(again.ok && again.value.project).toEqual(project);
  });

  it('gives its texts, nested codes, coders, attributes and cases', async () => {
    const { project, texts } = await read(foreign());
    expect([...texts.values()]).toEqual(['I: Wie 🙂 war das?\nB: Gut.', 'Kurz <gut>.']);
    expect(project.info).toMatchObject({ name: 'Fremd & fern', createdAt: '2024-06-07T08:00:00.000Z' });
    expect([...project.coders.values()]).toEqual([{ id: user, name: 'Ada' }]);
    expect([...project.codes.values()]).toMatchObject([
      { id: above, parentId: null, name: 'Oben', color: '#aabbcc', definition: 'Was oben ist', isCategory: true },
      { id: below, parentId: above, name: 'Unten', color: '#aabb0c', position: 0 },
    ]);
    expect([...project.documents.values()]).toMatchObject([
      { id: interview, name: 'Interview', kind: 'transcript', attributes: { Ereignis: 'Ereignis 01' } },
      { id: note, name: 'Notiz', kind: 'notes' },
    ]);
    expect([...project.cases.values()]).toMatchObject([
      { name: 'Frau A', attributes: { Alter: 42 }, documentIds: [interview] },
    ]);
    expect([...project.speakers.values()].map(({ label }) => label)).toEqual(['I', 'B']);
    expect([...project.memos.values()]).toMatchObject([
      { title: 'Memo', text: 'Wichtig', target: { type: 'project' } },
    ]);
  });

  it('has its codings where they are, counted in characters', async () => {
    const { project } = await read(foreign());
    expect([...project.codings.values()].flat()).toMatchObject([
      { documentId: interview, codeId: below, quote: '🙂', start: 7, end: 9, coderId: user },
      { documentId: note, codeId: above, quote: 'Kurz <gut>.', coderId: user },
    ]);
  });

  it('says that it is another tool’s, how positions were read, and what is kept as it stands', async () => {
    const { project, problems, readings } = await read(foreign());
    expect(problems).toMatchObject([
      { code: 'qdpx-foreign-read', severity: 'note', params: { origin: 'Tool 1' } },
      {
        code: 'qdpx-positions-unsure',
        severity: 'warning',
        params: { selections: 1, percent: 100, name: 'Interview' },
      },
      { code: 'qdpx-notes-on-project', severity: 'note', params: { count: 1 } },
      { code: 'qdpx-kept', severity: 'note', params: { kind: 'PictureSource', count: 1 } },
      { code: 'qdpx-files-unnamed', severity: 'warning', params: { count: 1, names: '../evil.txt' } },
    ]);
    expect([...project.keptParts.values()]).toMatchObject([{ kind: 'PictureSource', name: 'Tafel.jpg' }]);
    expect(readings).toMatchObject([
      { document: 'Interview', chosen: 'code points, CRLF 1, no BOM, exclusive', score: 1 },
    ]);
  });

  it('keeps its codings where line ends and marks are counted in other ways', async () => {
    for (const text of ['I: Wie war 🙂 das?\r\nB: Gut.', '\ufeffI: Wie war 🙂 das?\nB: Gut.']) {
      const at = [...text].indexOf('🙂');
      const body = `<q:PlainTextSelection name="🙂" startPosition="${at}" endPosition="${at + 1}"><q:Coding><q:CodeRef targetGUID="${below}"/></q:Coding></q:PlainTextSelection>`;
      const { project, texts } = await read(foreign({ text, body }));
      expect([...texts.values()][0]).toBe('I: Wie war 🙂 das?\nB: Gut.');
      const quotes = project.codings.get(interview as never)?.map(({ quote }) => quote);
      expect(quotes).toContain('🙂');
    }
  });

  it('names codings that lie outside of the text or name an unknown code, each with its line', async () => {
    const body = selection(3, 300) + selection(4, 4) + selection(-1, 3) + selection(0, 3, guid(9)) + selection(0, 1);
    const { project, problems } = await read(foreign({ body }));
    expect(project.codings.get(interview as never)?.map(({ quote }) => quote)).toEqual(['I', '🙂']);
    const lost = problems.filter(({ code }) => /outside|codeless/.test(code));
    expect(lost.map(({ code }) => code)).toEqual([
      ...['qdpx-passage-outside', 'qdpx-passage-outside', 'qdpx-passage-outside', 'qdpx-coding-codeless'],
    ]);
    expect(lost.map(({ place }) => place)).toContain('Project.qde:10 PlainTextSelection');
  });

  it('keeps a source whose words are not in the archive, and names it', async () => {
    const { project, problems } = await read(foreign({ name: 'sources/other.txt' }));
    expect([...project.documents.keys()]).toEqual([note]);
    expect(problems[1]).toMatchObject({ code: 'qdpx-text-missing', params: { name: 'Interview' } });
    expect([...project.keptParts.values()].map(({ kind }) => kind)).toEqual([
      'TextSource',
      'PictureSource',
      'Case',
      'Variable',
    ]);
  });

  it('finds its folders whatever the case of their letters', async () => {
    expect((await read(foreign({ name: `Sources/${interview.toUpperCase()}.TXT` }))).texts.size).toBe(2);
  });

  it('makes memos of passages without a code and of what is written on passages', async () => {
    const body =
      '<q:PlainTextSelection startPosition="0" endPosition="1"><q:Description>Wer ist I?</q:Description></q:PlainTextSelection>' +
      `<q:PlainTextSelection name="Mein Titel" startPosition="3" endPosition="6"><q:Description>Eine Frage</q:Description><q:Coding><q:CodeRef targetGUID="${below}"/></q:Coding></q:PlainTextSelection>`;
    const { project } = await read(foreign({ body }));
    const memos = [...project.memos.values()].map(({ target, title, text }) => [target.type, title, text]);
    expect(memos).toContainEqual(['coding', 'Mein Titel', 'Eine Frage']);
    const [, title, text] = required(
      memos.find(([type]) => type === 'document'),
      'memo on the passage',
    );
    expect(title).toBe('»I«');
    expect(text).toMatch(/^\[I\]\(wortlaut:passage\/[0-9a-f-]+\/0-1\)\n\nWer ist I\?$/);
  });

  it('is refused with a document type declaration, broken XML, or without anyone to give ids', async () => {
    const bomb = '<!DOCTYPE q [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    expect(await codeOf(foreign({ head: bomb }))).toMatch(/^qdpx-doctype Project\.qde:/);
    expect(await codeOf(foreign({ body: '</q:wrong>' }))).toMatch(/^qdpx-xml-damaged Project\.qde:/);
    expect(await codeOf(foreign({ body: '<a>'.repeat(400) }))).toMatch(/^qdpx-xml-deep Project\.qde:/);
    const result = readQdpx(foreign());
    expect(result.ok ? null : result.error.code).toBe('qdpx-foreign');
  });
});
