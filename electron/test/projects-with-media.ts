import { strToU8, zipSync } from 'fflate';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpack } from '../../shared/importers/archive';

/** A project of QualCoder as an archive of its folder. */
export const qualcoderArchive = fileURLToPath(
  new URL('../../fixtures/import/projects/qualcoder/garten.zip', import.meta.url),
);

/** The same as the folder that QualCoder works in; returns its path. */
export async function qualcoderFolder(into: string): Promise<string> {
  const home = join(into, 'Gärten.qda');
  const entries = unpack(new Uint8Array(await readFile(qualcoderArchive)), (name) => !name.endsWith('/'));
  for (const [name, bytes] of entries ?? []) await write(join(home, name.slice(name.indexOf('/') + 1)), bytes);
  return home;
}

/** The words of a recording that lies beside a project. */
export const spoken = strToU8('RIFF\0\0\0\0WAVE Grüß Gott');

/** A project of another tool whose one recording lies in a folder beside it, as ATLAS.ti hands on; returns its path. */
export async function projectBesideRecording(into: string): Promise<string> {
  const xml = `<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="Gespräche" origin="ATLAS.ti" basePath="/Users/ada/Gespräche Media">
<Users><User guid="00000001-0000-4000-8000-000000000000" name="Ada"/></Users>
<CodeBook><Codes><Code guid="00000002-0000-4000-8000-000000000000" name="Mut" isCodable="true"/></Codes></CodeBook>
<Sources><AudioSource guid="00000003-0000-4000-8000-000000000000" name="Tisch 1" path="relative:///ton.wav"><AudioSelection guid="00000004-0000-4000-8000-000000000000" begin="0" end="900"><Coding guid="00000005-0000-4000-8000-000000000000"><CodeRef targetGUID="00000002-0000-4000-8000-000000000000"/></Coding></AudioSelection></AudioSource></Sources></Project>`;
  await write(join(into, 'Gespräche Media', 'ton.wav'), spoken);
  const path = join(into, 'Export.qdpx');
  await write(path, zipSync({ 'project.qde': strToU8(xml) }));
  return path;
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}
