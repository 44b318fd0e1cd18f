import demoUrl from '../../fixtures/demo/demo.qdpx?url';
import type { Messages } from '../i18n/messages';
import { problemText } from '../i18n/problem-text';
import { openDialog } from '../state/session-store';
import { readProjectFile, type ReadingProject } from '../workers/project-client';

/** Opens a project file: looked at first, in its dialog. */
export function openFile(file: File): void {
  openDialog({ kind: 'open-project', file });
}

/** The demo project that comes with the app. */
export async function demoFile(): Promise<File> {
  const answer = await fetch(demoUrl);
  return new File([await answer.blob()], 'demo.qdpx');
}

/** Reads a whole project from a file, off the main thread. Throws an error that says in words why it cannot. */
export async function readProject(file: File, t: Messages): Promise<ReadingProject> {
  const outcome = await readProjectFile(file);
  if (outcome?.ok === true) return outcome.value;
  throw new Error(outcome === null ? file.name : `${file.name}: ${problemText(t, outcome.error)}`);
}
