import type { Project, Texts } from '../../shared/project/project';
import type { Messages } from '../i18n/messages';

/** Whether a file says by its name that it holds a whole project. */
export function isProjectFile(file: Pick<File, 'name'>): boolean {
  return /\.qdpx$/i.test(file.name);
}

/** The demo project that comes with the app. */
export function demoFile(t: Messages): Promise<File> {
  return Promise.reject(new Error(t.app.project.notYet));
}

/** Reads a whole project from a file. */
export function readProject(_file: File, t: Messages): Promise<{ readonly project: Project; readonly texts: Texts }> {
  return Promise.reject(new Error(t.app.project.notYet));
}

/** Writes the open project to a file of the user's choice; null when none was chosen. */
export function saveProject(t: Messages): Promise<string | null> {
  return Promise.reject(new Error(t.app.project.notYet));
}
