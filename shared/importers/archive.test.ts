import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeQdpx } from '../exporters/formats/qdpx';
import { encodeUtf8 } from '../kernel/encoding';
import { countingPorts } from '../test/ports';
import { smallProject, smallText } from '../test/small-project';
import { isBomb, unpack } from './archive';
import { readAnyQdpx } from './formats/qdpx';
import { importFile } from './importers';
import { validateQdpx } from './qdpx/validate';
import { makeDocx, paragraph } from './test/make-docx';
import { zipDirectory } from './zip-directory';

/** The archive, nothing in it packed, with the first of these words changed by a letter where they lie. */
function withWrongLetter(archive: Uint8Array, words: string): Uint8Array {
  const bytes = zipSync(unzipSync(archive), { level: 0 });
  const letters = encodeUtf8(words);
  const at = bytes.findIndex((_, from) => letters.every((letter, index) => bytes[from + index] === letter));
  expect(at).toBeGreaterThan(0);
  bytes[at] = (bytes[at] as number) ^ 1;
  return bytes;
}

describe('a letter that was damaged in an archive never passes for a word', () => {
  it('of a Word file', async () => {
    const bytes = withWrongLetter(makeDocx({ body: paragraph('Das Wort.') }), 'Wort');
    const { documents, problems } = await importFile({ name: 'a.docx', bytes }, { sha256: '' });
    expect(documents).toEqual([]);
    expect(problems).toMatchObject([{ code: 'archive-damaged', severity: 'error' }]);
  });

  it('of a project of ours', async () => {
    const { project, documentId } = smallProject();
    const texts = new Map(
      [...project.revisions.values()].map((one) => [one.id, one.documentId === documentId ? smallText : 'Kurz.']),
    );
    const bytes = withWrongLetter(writeQdpx({ project, texts }), smallText.slice(0, 12));
    const read = await readAnyQdpx(bytes, 'a.qdpx', { ports: countingPorts(1), onProgress: () => undefined });
    expect(read).toMatchObject({ error: { code: 'project-damaged', place: `sources/${documentId}.txt` } });
  });

  it('of a project of another tool, of which all else is read', async () => {
    const source = (guid: string) =>
      `<TextSource guid="${guid}" name="${guid[0] ?? ''}" plainTextPath="internal://${guid}.txt"/>`;
    const [sound, hurt] = ['a0000000-0000-4000-8000-000000000000', 'b0000000-0000-4000-8000-000000000000'] as const;
    const archive = zipSync({
      'project.qde': encodeUtf8(
        `<Project xmlns="urn:QDA-XML:project:1.0" name="x"><Sources>${source(sound)}${source(hurt)}</Sources></Project>`,
      ),
      [`sources/${sound}.txt`]: encodeUtf8('Ganz.'),
      [`sources/${hurt}.txt`]: encodeUtf8('Verletzt.'),
    });
    const bytes = withWrongLetter(archive, 'Verletzt');
    const read = await readAnyQdpx(bytes, 'a.qdpx', { ports: countingPorts(1), onProgress: () => undefined });
    if (!read.ok) throw new Error(read.error.code);
    expect([...read.value.texts.values()]).toEqual(['Ganz.']);
    const damaged = { code: 'archive-entry-damaged', place: `sources/${hurt}.txt` };
    expect(read.value.problems).toContainEqual(expect.objectContaining(damaged));
    expect(validateQdpx(bytes, 'a.qdpx')).toContainEqual({ ...damaged, severity: 'error', file: 'a.qdpx' });
  });
});

describe('an archive', () => {
  it('is listed without unpacking, and what it claims is counted', () => {
    const entries = zipDirectory(zipSync({ a: new Uint8Array(1000) })) ?? [];
    expect(entries).toMatchObject([{ name: 'a', unpacked: 1000 }]);
    const limits = { entries: 1, bytes: 999, ratio: 100, ratioFrom: 0 };
    expect(isBomb(entries, limits)).toBe(true);
    expect(isBomb(entries, { ...limits, bytes: 1000 })).toBe(false);
    expect(isBomb([...entries, ...entries], { ...limits, bytes: 9999 })).toBe(true);
    expect(isBomb(entries, { ...limits, bytes: 1000, ratio: 2 })).toBe(true);
  });

  it('that claims less for an entry than lies there is damaged', () => {
    const bytes = zipSync({ a: new Uint8Array(100_000).fill(65) }, { level: 9 });
    const view = new DataView(bytes.buffer);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint32(directory + 24, 10, true);
    expect(zipDirectory(bytes)).toMatchObject([{ unpacked: 10 }]);
    expect(unpack(bytes, () => true)).toBeNull();
  });

  it('is nothing else', () => {
    expect(zipDirectory(encodeUtf8('kein Archiv'))).toBeNull();
    expect(unpack(encodeUtf8('kein Archiv'), () => true)).toBeNull();
  });
});
