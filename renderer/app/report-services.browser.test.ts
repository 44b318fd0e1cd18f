import { afterEach, expect, it } from 'vitest';
import { runExport } from '../../shared/exporters/run-export';
import { requestOf } from '../../shared/test/export-requests';
import { createCode } from '../../shared/commands/create-code';
import { readQdpx } from '../../shared/importers/formats/qdpx';
import { plainMatrix } from '../../shared/project/matrix-view';
import { request } from '../bridge/backend';
import type { Built } from '../features/report/report-services';
import { currentProject, dispatch, whenSaved } from '../state/project-store';
import { closeProject, createProject } from '../state/projects';
import { reportServices } from './report-services';

async function bytesOf(built: Built): Promise<Uint8Array> {
  if (built.kind !== 'file') throw new Error(built.kind);
  return new Uint8Array(await built.file.content.arrayBuffer());
}

afterEach(async () => {
  await closeProject().catch(closeProject);
});

it('writes a project to a file even when it cannot be saved in its place, because the file may be the rescue', async () => {
  const projectId = await createProject({ name: 'Neu', language: 'de', coderName: 'M. Yilmaz' });
  await request('journal.close', { projectId });
  dispatch(createCode, { name: 'Vertrauen', parentId: null });
  await expect(whenSaved()).rejects.toThrow();
  const built = await reportServices.build(
    { format: 'project', file: 'qdpx', profile: 'r', language: 'de', matrix: plainMatrix, options: {} },
    { onProgress: () => undefined, signal: new AbortController().signal },
  );
  const read = readQdpx(await bytesOf(built));
  expect(read.ok && [...read.value.project.codes.values()].map(({ name }) => name)).toEqual(['Vertrauen']);
});

it('gives the same bytes and previews whether the worker has the project from the database or from the page', async () => {
  await createProject({ name: 'Neu', language: 'de', coderName: 'M. Yilmaz' });
  dispatch(createCode, { name: 'Vertrauen', parentId: null });
  const asked = requestOf({ format: 'codebook' });
  const options = { onProgress: () => undefined, signal: new AbortController().signal };
  const built = await reportServices.build(asked, options);
  const here = await runExport({ project: currentProject(), texts: new Map() }, asked);
  expect(await bytesOf(built)).toEqual(here.bytes);
  expect(built).toMatchObject({ file: { sideFile: here.sideFile } });
  const rows = async (): Promise<number> => {
    const preview = await reportServices.preview(asked, options.signal);
    return preview?.kind === 'table' ? preview.rowCount : -1;
  };
  expect(await rows()).toBe(1);
  dispatch(createCode, { name: 'Mut', parentId: null });
  expect(await rows()).toBe(2);
  reportServices.rest();
});
