import { request } from '../bridge/backend';
import { suggestedFileName } from '../features/export/export-choices';
import type { Messages } from '../i18n/messages';
import { currentProject, whenSaved } from '../state/project-store';
import { loadTexts } from '../state/texts';
import { exportInWorker } from '../workers/export-client';

/** Writes the open project to a file of the user's choice; null when none was chosen. */
export async function saveProject(t: Messages): Promise<string | null> {
  await whenSaved();
  const project = currentProject();
  const texts = await loadTexts(project.revisions.keys());
  // A project file has neither a profile nor a matrix, but a request is of one shape.
  const matrix = { rows: 'codes', columns: 'events', cells: 'codings', withSubcodes: false } as const;
  const file = await exportInWorker({ project, texts }, { format: 'project', profile: 'r', matrix });
  if (file === null) return null;
  const { name } = await request('files.save', {
    title: t.app.project.saveAs,
    suggestedName: suggestedFileName(project.info.name, { format: 'project', what: '' }),
    filters: [{ name: t.welcome.projectFiles, extensions: ['qdpx'] }],
    bytes: file.bytes,
    sideFile: null,
  });
  return name;
}
