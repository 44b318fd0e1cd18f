import { request } from '../bridge/backend';
import type { Messages } from '../i18n/messages';
import { currentProject, whenSaved } from '../state/project-store';
import { loadTexts } from '../state/texts';

/** Writes the open project to a file of the user's choice; null when none was chosen. */
export async function saveProject(t: Messages): Promise<string | null> {
  await whenSaved();
  const project = currentProject();
  const texts = await loadTexts(project.revisions.keys());
  const { writeQdpx } = await import('../../shared/exporters/formats/qdpx');
  const { name } = await request('files.save', {
    title: t.app.project.saveAs,
    suggestedName: `${fileName(project.info.name)}.qdpx`,
    filters: [{ name: t.welcome.projectFiles, extensions: ['qdpx'] }],
    bytes: writeQdpx({ project, texts }),
    sideFile: null,
  });
  return name;
}

/** A project's name as a file may be called on every system. */
function fileName(name: string): string {
  const allowed = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim();
  return allowed === '' ? 'Wortlaut' : allowed;
}
