import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readAnyQdpx, readQdpx } from '../../importers/formats/qdpx';
import { sha256 } from '../../kernel/sha256';
import type { DocumentId, FileId, KeptPartId, Timestamp } from '../../kernel/ids';
import type { FileRecord } from '../../project/file-record';
import type { Project } from '../../project/project';
import { projectBuilder } from '../../test/build';
import { testId } from '../../test/test-id';
import { filesBeside } from '../../project/files-beside';
import { validateQdpx } from '../../importers/qdpx/validate';
import { writeArchive, writeQdpx } from './qdpx';

const bytes = new Uint8Array([80, 75, 3, 4, 7]);
const hash = Buffer.from(sha256(bytes)).toString('hex');
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function fileOf(documentId: DocumentId | null, more: Partial<FileRecord>): FileRecord {
  const head = { id: testId(15, 1) as FileId, documentId, role: 'original' as const, name: 'Tisch.docx' };
  const createdAt = '2026-01-01T00:00:00.000Z' as FileRecord['createdAt'];
  return { ...head, mediaType: docx, size: bytes.length, sha256: hash, createdAt, ...more };
}

function study(more: Partial<FileRecord> = {}, number = 1) {
  const builder = projectBuilder().document('Tisch', 'Kurz und gut.').code('Mut');
  const { project, texts } = builder.build();
  const file = fileOf(builder.documentId('Tisch'), more);
  const revisions = new Map([...project.revisions].map(([id, revision]) => [id, { ...revision, number }]));
  const kept: Project = { ...project, revisions, files: new Map([[file.id, file]]) };
  return { project: kept, texts, files: new Map([[hash, bytes]]), code: builder.codeId('Mut') };
}

function qdeOf(archive: Uint8Array): string {
  return strFromU8(unzipSync(archive)['project.qde'] ?? new Uint8Array());
}

describe('the kept files of a project', () => {
  it('stand beside their text while nobody has edited it, and in a place of our own afterwards', () => {
    const fresh = unzipSync(writeQdpx(study()));
    expect(Object.keys(fresh)).toContain(`sources/${testId(15, 1)}.docx`);
    expect(qdeOf(writeQdpx(study()))).toContain(
      `richTextPath="internal://${testId(15, 1)}.docx" plainTextPath="internal://`,
    );
    const edited = writeQdpx(study({}, 2));
    expect(Object.keys(unzipSync(edited))).toContain(`wortlaut/files/${hash}`);
    expect(qdeOf(edited)).not.toContain('richTextPath');
  });

  it('make a PDF with the text as its representation, and a recording a source of its own', () => {
    const pdf = qdeOf(writeQdpx(study({ name: 'a.pdf', mediaType: 'application/pdf' })));
    expect(pdf).toMatch(
      /<PDFSource [^>]*path="internal:\/\/[^"]+\.pdf"[^>]*>\s*<Representation [^>]*plainTextPath="internal:/,
    );
    const sound = qdeOf(writeQdpx(study({ name: 'a.m4a', mediaType: 'audio/mp4', role: 'media' })));
    expect(sound).toMatch(/<AudioSource guid="[^"]+" name="a.m4a" path="internal:\/\/[^"]+\.m4a"\/>/);
  });

  it('come back to the byte, and are named where they are gone', () => {
    const source = study();
    const { code, ...whole } = source;
    expect(code).toBeDefined();
    expect(readQdpx(writeQdpx(whole))).toEqual({ ok: true, value: { ...whole, problems: [] } });
    const { bytes: without, problems } = writeArchive({ ...source, files: new Map() });
    expect(problems).toMatchObject([{ code: 'project-file-lost', params: { name: 'Tisch.docx' } }]);
    const read = readQdpx(without);
    expect(read.ok && read.value.problems).toMatchObject([{ code: 'project-file-lost' }]);
    expect(read.ok && read.value.project).toEqual(source.project);
  });

  it('are left out and named when they are larger than the standard lets a part be', () => {
    const { problems, bytes: archive } = writeArchive(study({ size: 2_147_483_648 }));
    expect(problems).toMatchObject([{ code: 'qdpx-part-too-large', params: { name: 'Tisch.docx' } }]);
    expect(Object.keys(unzipSync(archive)).some((name) => /\.docx$|files\//.test(name))).toBe(false);
  });
});

describe('files that are too much for an archive', () => {
  const folder = 'Stadtgespräche Media';
  const limits = { part: 4, files: 4 };
  const recording = { name: 'Gruppe 1.wav', mediaType: 'audio/wav', role: 'media' as const };

  function split(more: Partial<FileRecord>) {
    const { project, texts } = study(more);
    // Their bytes are nowhere in memory.
    return { project, texts, files: new Map(), beside: { folder, sha256: filesBeside(project, limits) } };
  }

  it('lie beside it, where the standard says, and the warning says which and where', () => {
    const made = writeArchive(split(recording));
    const file = `${testId(15, 1)}.wav`;
    const outside = { sha256: hash, size: bytes.length, name: 'Gruppe 1.wav', folder, file };
    expect(made.beside).toEqual([outside]);
    const params = { count: 1, names: 'Gruppe 1.wav', more: 0, folder };
    expect(made.problems).toMatchObject([{ code: 'qdpx-files-beside', severity: 'warning', params }]);
    expect(Object.keys(unzipSync(made.bytes)).some((name) => /wav|files\//.test(name))).toBe(false);
    const qde = qdeOf(made.bytes);
    expect(qde).toContain(`name="Gruppe 1.wav" path="relative:///${folder}/${file}"`);
    expect(validateQdpx(made.bytes, 'a.qdpx')).toEqual([]);
    const read = readQdpx(made.bytes);
    expect(read.ok && read.value).toMatchObject({ outside: [outside], problems: [] });
    expect(read.ok && read.value.project).toEqual(split(recording).project);
  });

  it('are led to from a PDF, a Word document and a part of another tool as well', () => {
    const pdf = split({ name: 'a.pdf', mediaType: 'application/pdf' });
    expect(qdeOf(writeArchive(pdf).bytes)).toMatch(
      /<PDFSource [^>]*path="relative:\/\/\/Stadtgespräche Media\/[^"]+\.pdf"/,
    );
    expect(qdeOf(writeArchive(split({})).bytes)).toContain('richTextPath="relative:///');
    const { project, ...rest } = split({ name: 'a.mp4', mediaType: 'video/mp4', role: 'media', documentId: null });
    const xml = `<VideoSource guid="${testId(20, 0)}" name="Film" path="internal://${testId(15, 1)}.mp4"/>`;
    const id = testId(14, 1) as KeptPartId;
    const part = { id, kind: 'VideoSource', name: 'Film', documentId: null, xml, fileIds: [testId(15, 1) as FileId] };
    const qde = qdeOf(writeArchive({ ...rest, project: { ...project, keptParts: new Map([[id, part]]) } }).bytes);
    expect(qde).toContain(`name="Film" path="relative:///${folder}/${testId(15, 1)}.mp4"`);
    expect(qde).not.toContain('internal://' + testId(15, 1));
  });

  it('are told apart from files that are gone, and never looked for in another folder', () => {
    const made = writeArchive(split(recording));
    const entries = unzipSync(made.bytes);
    const extension = strFromU8(entries['wortlaut/extension.json']!);
    const changed = (from: string, to: string) => {
      expect(extension).toContain(from);
      const json = strToU8(extension.replace(from, to));
      return readQdpx(zipSync({ ...entries, 'wortlaut/extension.json': json }));
    };
    const without = changed(`"files":["${testId(15, 1)}"]`, '"files":[]');
    expect(without.ok && without.value.problems).toMatchObject([{ code: 'project-file-lost' }]);
    expect(without.ok && without.value.outside).toBe(undefined);
    for (const evil of ['../x Media', '/etc Media', 'a\\\\b Media', '..', '']) {
      expect(changed(`"folder":"${folder}"`, `"folder":"${evil}"`)).toMatchObject({
        ok: false,
        error: { code: 'project-damaged' },
      });
    }
  });

  it('change nothing where there are none', () => {
    const { code, ...whole } = study();
    expect(code).toBeDefined();
    const made = writeArchive({ ...whole, beside: { folder, sha256: filesBeside(whole.project) } });
    expect(made).toEqual({ bytes: writeQdpx(whole), problems: [] });
  });
});

describe('what is kept of another tool', () => {
  const partOf = (kind: string, xml: string) => ({
    ...{ id: testId(14, 1) as KeptPartId, kind, name: '', documentId: null, xml, fileIds: [] },
  });
  const gone = testId(5, 99);

  it('is written where it stood, without what led to something that is gone', () => {
    const { project, code, ...rest } = study();
    const coding = (target: string, number: number) =>
      `<Coding guid="${testId(20, number)}"><CodeRef targetGUID="${target}"/></Coding>`;
    const xml = `<PictureSource guid="${testId(20, 0)}" name="Tafel">${coding(code, 1)}${coding(gone, 2)}</PictureSource>`;
    const part = partOf('PictureSource', xml);
    const written = writeArchive({ ...rest, project: { ...project, keptParts: new Map([[part.id, part]]) } });
    const qde = qdeOf(written.bytes);
    expect(qde).toContain(`<PictureSource guid="${testId(20, 0)}" name="Tafel">${coding(code, 1)}</PictureSource>`);
    expect(qde).not.toContain(gone);
    expect(written.problems).toMatchObject([{ code: 'qdpx-references-left-out', params: { count: 1 } }]);
  });

  it('does no harm when it is no sound XML or not what it says', () => {
    const { project, ...rest } = study();
    for (const xml of ['<Set', '<Set guid="x"><Evil/></Set>', '<!DOCTYPE a><Set/>', '<Link/>', '']) {
      const part = partOf('Set', xml);
      const written = writeArchive({ ...rest, project: { ...project, keptParts: new Map([[part.id, part]]) } });
      expect(qdeOf(written.bytes)).not.toContain('Evil');
      expect(qdeOf(written.bytes)).not.toContain('DOCTYPE');
    }
  });
});

describe('kept files that are not what they were', () => {
  const ports = { newId: () => '00000000-0000-4000-8000-000000000000', now: () => '' as Timestamp };

  it('are named and left out, though the archive is whole, and all else comes back', async () => {
    const { code: _, ...whole } = study({ role: 'media', name: 'Gruppe.m4a', mediaType: 'audio/mp4' });
    const more = new Uint8Array([1, 2, 3]);
    const sound = fileOf(null, { id: testId(15, 2) as FileId, name: 'b.pdf', mediaType: 'application/pdf', size: 3 });
    const second = { ...sound, sha256: Buffer.from(sha256(more)).toString('hex') };
    const project = { ...whole.project, files: new Map(whole.project.files).set(second.id, second) };
    const source = { ...whole, project, files: new Map(whole.files).set(second.sha256, more) };
    const entries = unzipSync(writeQdpx(source));
    const entry = `sources/${testId(15, 1)}.m4a`;
    const told: number[] = [];
    const options = { ports, onProgress: (fraction: number) => void told.push(fraction) };
    expect(await readAnyQdpx(zipSync(entries), 'x.qdpx', options)).toEqual({
      ok: true,
      value: { ...source, problems: [] },
    });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    const changed = zipSync({ ...entries, [entry]: new Uint8Array([80, 75, 3, 4, 8]) });
    const place = testId(15, 1);
    const problem = { severity: 'warning', file: 'x.qdpx', place, params: { name: 'Gruppe.m4a' } };
    expect(await readAnyQdpx(changed, 'x.qdpx', options)).toEqual({
      ok: true,
      value: {
        ...source,
        files: new Map([[second.sha256, more]]),
        problems: [{ code: 'project-file-changed', ...problem }],
      },
    });
  });
});
