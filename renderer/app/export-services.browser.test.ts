import { afterEach, expect, it } from 'vitest';
import { createCode } from '../../shared/commands/create-code';
import { readQdpx } from '../../shared/importers/formats/qdpx';
import { request } from '../bridge/backend';
import { dispatch, whenSaved } from '../state/project-store';
import { closeProject, createProject } from '../state/projects';
import { exportServices } from './export-services';

afterEach(async () => {
  await closeProject().catch(closeProject);
});

it('writes a project to a file even when it cannot be saved in its place, because the file may be the rescue', async () => {
  const projectId = await createProject({ name: 'Neu', language: 'de', coderName: 'M. Yilmaz' });
  await request('journal.close', { projectId });
  dispatch(createCode, { name: 'Vertrauen', parentId: null });
  await expect(whenSaved()).rejects.toThrow();
  const matrix = { rows: 'codes', columns: 'events', cells: 'codings', withSubcodes: false } as const;
  const file = await exportServices.build(
    { format: 'project', file: 'qdpx', profile: 'r', language: 'de', matrix, options: {} },
    { onProgress: () => undefined, signal: new AbortController().signal },
  );
  const read = readQdpx(file?.bytes ?? new Uint8Array());
  expect(read.ok && [...read.value.project.codes.values()].map(({ name }) => name)).toEqual(['Vertrauen']);
});
