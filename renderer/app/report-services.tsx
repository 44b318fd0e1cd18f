import type { ReactNode } from 'react';
import type { ExportRequest } from '../../shared/exporters/export-request';
import { exporters } from '../../shared/exporters/exporters';
import { wantedTexts } from '../../shared/exporters/wanted-texts';
import { archiveLimits, filesBeside, folderBeside } from '../../shared/project/files-beside';
import { request } from '../bridge/backend';
import { saveFile } from '../bridge/save-file';
import { auditLines } from '../features/report/audit-lines';
import {
  ReportServicesContext,
  type Built,
  type BuildOptions,
  type ReportServices,
  type SaveRequest,
} from '../features/report/report-services';
import { loadHistory } from '../state/history';
import { isKeptWhole, readKeptFiles } from '../state/kept-files';
import { currentProject, openProjectHandle, projectStore, whenSaved } from '../state/project-store';
import { loadTexts } from '../state/texts';
import { exportInWorker, figuresInWorker, PreviewClient } from '../workers/export-client';
import type { JobSource } from '../workers/export-messages';
import { drawFigures, finishInEngine } from './engine';

/** Ties the report to its worker, to the engine and to the dialog that asks for a place. */
export function WithReportServices({ children }: { readonly children: ReactNode }) {
  return <ReportServicesContext value={reportServices}>{children}</ReportServicesContext>;
}

const previews = new PreviewClient();

/** What makes previews and files, and asks where they go. */
export const reportServices: ReportServices = { preview, build, save, rest: () => previews.close() };

async function preview(exportRequest: ExportRequest, signal: AbortSignal) {
  const source = await sourceFor(exportRequest);
  return previews.preview(source, exportRequest, signal);
}

async function build(exportRequest: ExportRequest, options: BuildOptions): Promise<Built> {
  const source = await sourceFor(exportRequest);
  const { signal } = options;
  const pictures = await picturesFor(source, exportRequest, signal);
  if (pictures === null) return { kind: 'cancelled' };
  const kept = await keptFilesFor(exportRequest);
  const file = await exportInWorker({ ...source, ...kept, pictures }, exportRequest, options);
  if (file === null) return { kind: 'cancelled' };
  return finishInEngine(file, exportRequest.file, signal);
}

/**
 * The bytes of kept files, where the format is an archive of everything; those that will lie beside it are only named, and
 * those that no archive can hold are left alone.
 */
async function keptFilesFor({ format }: ExportRequest): Promise<Pick<JobSource, 'keptFiles' | 'beside'>> {
  const { archive, pack } = exporters[format];
  if (archive === undefined && pack === undefined) return {};
  const project = currentProject();
  const { runtime } = await request('app.info', {});
  // A page in a browser writes single files, no folders.
  const isSplit = archive !== undefined && runtime === 'desktop';
  const wanted = isSplit ? filesBeside(project) : new Set<string>();
  const inside = [...project.files].filter(([, { sha256, size }]) => !wanted.has(sha256) && size <= archiveLimits.part);
  const { files: keptFiles } = await readKeptFiles({ files: new Map(inside) });
  const sha256 = new Set<string>();
  for (const one of wanted) if (await isKeptWhole(one)) sha256.add(one);
  return { keptFiles, beside: { folder: folderBeside(project.info.name), sha256 } };
}

/** The figures of a Word document, drawn before it is written; null when cancelled. */
async function picturesFor(source: JobSource, exportRequest: ExportRequest, signal: AbortSignal) {
  if (exportRequest.file !== 'docx' && exportRequest.file !== 'odt') return new Map<string, Uint8Array>();
  const svgs = await figuresInWorker(source, exportRequest, { signal });
  return svgs === null ? null : drawFigures(svgs, signal);
}

/**
 * Where the worker has the project from: the database, which it reads by itself.
 *
 * What cannot be saved there must still come out, for the file may be the rescue: then it travels from here.
 */
async function sourceFor({ format, language }: ExportRequest): Promise<JobSource> {
  const isSaved = await whenSaved().then(
    () => true,
    () => false,
  );
  const project = currentProject();
  const history = exporters[format].history === true ? auditLines(await loadHistory(), project, language) : undefined;
  if (isSaved) {
    const { id: projectId } = openProjectHandle();
    return { kind: 'database', projectId, seq: projectStore.getState().savedSeq, history };
  }
  const wanted = wantedTexts(exporters[format].words, project);
  const texts = wanted.length === 0 ? new Map() : await loadTexts(wanted);
  return { kind: 'memory', project, texts, history };
}

function save(saveRequest: SaveRequest, options: BuildOptions): Promise<string | null> {
  const { title, suggestedName, filter, content, sideFile, beside } = saveRequest;
  const filters = [{ name: filter.name, extensions: [...filter.extensions] }];
  const outside = beside === undefined ? {} : { beside: { projectId: openProjectHandle().id, files: [...beside] } };
  return saveFile(content, { title, suggestedName, filters, sideFile, ...outside }, options);
}
