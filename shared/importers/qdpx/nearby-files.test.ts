import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../kernel/digest';
import { countingPorts } from '../../test/ports';
import { readAnyQdpx } from '../formats/qdpx';

const guid = (number: number): string => `0000000${number}-0000-4000-8000-000000000000`;
const bytes = strToU8('Ton');

/** A project that names recordings which lie beside it, as ATLAS.ti writes it. */
function study(sources: string, { basePath = '' } = {}): Uint8Array {
  const xml = `<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="Gärten" origin="ATLAS.ti" basePath="${basePath}">
<Users><User guid="${guid(1)}" name="Ada"/></Users>
<CodeBook><Codes><Code guid="${guid(2)}" name="Mut" isCodable="true"/></Codes></CodeBook>
<Sources>${sources}</Sources></Project>`;
  return zipSync({ 'project.qde': strToU8(xml) });
}

const sound = (path: string, number = 3): string =>
  `<AudioSource guid="${guid(number)}" name="Gespräch" path="${path}"><AudioSelection guid="${guid(9)}" begin="0" end="900"><Coding guid="${guid(8)}"><CodeRef targetGUID="${guid(2)}"/></Coding></AudioSelection></AudioSource>`;

async function read(archive: Uint8Array, lying: readonly string[] | null) {
  const asked: string[] = [];
  const beside = async (path: string) => {
    asked.push(path);
    if (lying?.includes(path) !== true) return null;
    return { size: bytes.length, sha256: await digestOf(bytes), bytes: () => Promise.reject(new Error('read')) };
  };
  const options = { ports: countingPorts(100), onProgress: () => undefined, ...(lying === null ? {} : { beside }) };
  const result = await readAnyQdpx(archive, 'Export.qdpx', options);
  if (!result.ok) throw new Error(result.error.code);
  return { ...result.value, asked };
}

const codesOf = ({ problems }: Awaited<ReturnType<typeof read>>) => problems.map(({ code }) => code);

describe('recordings that lie beside the project of another tool', () => {
  it.each([
    ['beside the file', 'relative:///Welle 1/ton.m4a', '', 'Welle 1/ton.m4a'],
    ['in the last folder of the base path', 'relative:///ton.m4a', '/Users/ada/Gärten Medien', 'Gärten Medien/ton.m4a'],
    ['the same from Windows', 'relative:///a\\ton.m4a', 'C:\\Daten\\Medien\\', 'Medien/a/ton.m4a'],
    ['in the folder that bears the name of the file', 'relative:///ton.m4a', '', 'Export Media/ton.m4a'],
    ['in the folder that bears the name of the project', 'relative:///ton.m4a', '', 'Gärten Media/ton.m4a'],
    ['by an escaped name', 'relative:///Gespr%C3%A4ch%201.m4a', '', 'Gespräch 1.m4a'],
  ])('are found %s', async (_, path, basePath, where) => {
    const found = await read(study(sound(path), { basePath }), [where]);
    const sha256 = await digestOf(bytes);
    expect(found.nearby).toEqual([{ path: where, name: where.slice(where.lastIndexOf('/') + 1), size: 3, sha256 }]);
    const [record] = found.project.files.values();
    expect(record).toMatchObject({ name: 'Gespräch.m4a', role: 'media', mediaType: 'audio/mp4', size: 3, sha256 });
    const [part] = found.project.keptParts.values();
    expect(part).toMatchObject({ kind: 'AudioSource', fileIds: [record!.id] });
    expect(part?.xml).toContain(`path="internal://${record!.id}.m4a"`);
    expect(part?.xml).toContain('<AudioSelection');
    expect(found.problems).toContainEqual(
      expect.objectContaining({ code: 'qdpx-files-nearby', severity: 'note', params: { count: 1, names: where } }),
    );
    expect(codesOf(found)).not.toContain('qdpx-file-outside');
  });

  it('are one file where two sources name them', async () => {
    const twice = study(sound('relative:///ton.m4a') + sound('relative:///ton.m4a', 4));
    const { nearby, project } = await read(twice, ['ton.m4a']);
    expect([nearby?.length, project.keptParts.size]).toEqual([1, 2]);
  });

  it('are named where they are missing, and what is marked in them stays as it is', async () => {
    const missing = await read(study(sound('relative:///ton.m4a')), []);
    expect(missing.problems).toContainEqual(
      expect.objectContaining({
        code: 'qdpx-file-not-nearby',
        severity: 'warning',
        params: { path: 'relative:///ton.m4a' },
      }),
    );
    expect([missing.nearby, missing.project.files.size]).toEqual([undefined, 0]);
    expect([...missing.project.keptParts.values()][0]?.xml).toContain('path="relative:///ton.m4a"');
  });

  it('are said to lie outside where nobody knows what lies beside the file', async () => {
    expect(codesOf(await read(study(sound('relative:///ton.m4a')), null))).toContain('qdpx-file-outside');
    expect(codesOf(await read(study(sound('absolute:///C:/ton.m4a')), []))).toContain('qdpx-file-outside');
  });

  it('are never looked for where a path leads out of the folder, or to what is no medium', async () => {
    const paths = [
      '../ton.m4a',
      '/etc/ton.m4a',
      'a/../../ton.m4a',
      '%2e%2e/ton.m4a',
      '.ssh/id.m4a',
      'konto.txt',
      'C:/a.m4a',
    ];
    const archive = study(paths.map((path, at) => sound(`relative:///${path}`, at + 1)).join(''), { basePath: '/..' });
    const { asked, project } = await read(archive, []);
    expect(asked.filter((path) => /\.\.|^\/|ssh|txt|:/.test(path))).toEqual([]);
    expect(project.keptParts.size).toBe(paths.length);
  });
});
