import type { Exporter, ExportSource } from '../../shared/exporters/define-exporter';
import { wantedTexts } from '../../shared/exporters/wanted-texts';
import type { ProjectId, RevisionId } from '../../shared/kernel/ids';
import { required } from '../../shared/kernel/assert';
import type { Project, Texts } from '../../shared/project/project';
import { openDatabase, type ProjectDatabase } from '../db/database';
import { readProject, readTexts } from '../db/repository';
import type { ExportJob } from './export-messages';

/** Texts read at a time: a few megabytes. */
const batchSize = 64;

/**
 * A preview is made without the words of texts when there are more of them than this, in UTF-16 units: reading them
 * would take longer than one likes to wait for a first look, and only few formats quote from them.
 */
const previewLimit = 20_000_000;

type Held = { readonly projectId: ProjectId; readonly seq: number; readonly project: Project };
let held: Held | null = null;
let opened: { readonly projectId: ProjectId; readonly db: Promise<ProjectDatabase> } | null = null;

/** The project a job is about, with the words its format is made of. */
export async function sourceOf({ source, task }: ExportJob, words: Exporter['words']): Promise<ExportSource> {
  const files = await bytesOf(source.keptFiles);
  if (source.kind === 'memory') return { ...source, files };
  const db = await databaseOf(source.projectId);
  const project = await projectOf(db, source);
  const wanted = wantedTexts(words, project);
  const isTooMuch = task === 'preview' && lengthOf(project, wanted) > previewLimit;
  const texts = isTooMuch ? new Map() : await textsOf(db, wanted);
  return { project, texts, files, beside: source.beside, history: source.history, pictures: source.pictures };
}

async function bytesOf(blobs: ExportJob['source']['keptFiles']): Promise<ExportSource['files']> {
  if (blobs === undefined) return undefined;
  const files = new Map<string, Uint8Array>();
  for (const [sha256, blob] of blobs) files.set(sha256, new Uint8Array(await blob.arrayBuffer()));
  return files;
}

function databaseOf(projectId: ProjectId): Promise<ProjectDatabase> {
  if (opened?.projectId !== projectId) opened = { projectId, db: openDatabase(projectId) };
  return opened.db;
}

async function projectOf(db: ProjectDatabase, { projectId, seq }: Omit<Held, 'project'>): Promise<Project> {
  if (held?.projectId === projectId && held.seq === seq) return held.project;
  const { project } = required(await readProject(db), 'project in the database');
  held = { projectId, seq, project };
  return project;
}

function lengthOf({ revisions }: Project, ids: readonly RevisionId[]): number {
  return ids.reduce((sum, id) => sum + (revisions.get(id)?.length ?? 0), 0);
}

async function textsOf(db: ProjectDatabase, ids: readonly RevisionId[]): Promise<Texts> {
  const texts = new Map<RevisionId, string>();
  for (let first = 0; first < ids.length; first += batchSize) {
    const batch = ids.slice(first, first + batchSize);
    const found = await readTexts(db, batch);
    batch.forEach((id, index) => {
      const text = found[index];
      if (text !== undefined) texts.set(id, text);
    });
  }
  return texts;
}
