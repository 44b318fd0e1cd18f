import type { ReactNode } from 'react';
import type { Exporter } from '../../shared/exporters/define-exporter';
import type { ExportRequest } from '../../shared/exporters/export-request';
import { exporters } from '../../shared/exporters/exporters';
import type { Project, Texts } from '../../shared/project/project';
import { request } from '../bridge/backend';
import {
  ExportServicesContext,
  type ExportRunOptions,
  type ExportServices,
  type SaveRequest,
} from '../features/export/export-services';
import { auditLines } from '../features/export/audit-lines';
import { loadHistory } from '../state/history';
import { currentProject, whenSaved } from '../state/project-store';
import { loadTexts } from '../state/texts';
import { exportInWorker } from '../workers/export-client';

/** Ties the export to its worker and to the dialog that asks for a place. */
export function WithExportServices({ children }: { readonly children: ReactNode }) {
  return <ExportServicesContext value={exportServices}>{children}</ExportServicesContext>;
}

/** What makes files and asks where they go. */
export const exportServices: ExportServices = { build, save };

async function build(exportRequest: ExportRequest, options: ExportRunOptions) {
  // What cannot be saved in its place must still come out: the file may be the rescue.
  await whenSaved().catch(() => undefined);
  const project = currentProject();
  const texts = await textsFor(exporters[exportRequest.format].words, project);
  const history =
    exportRequest.format === 'history' ? auditLines(await loadHistory(), project, exportRequest.language) : undefined;
  return options.signal.aborted ? null : exportInWorker({ project, texts, history }, exportRequest, options);
}

/** The words a format is made of: of quotations the codings carry their own. */
function textsFor(words: Exporter['words'], { documents, revisions }: Project): Promise<Texts> {
  switch (words) {
    case 'none':
      return Promise.resolve(new Map());
    case 'current':
      return loadTexts([...documents.values()].map(({ revisionId }) => revisionId));
    case 'all':
      return loadTexts(revisions.keys());
  }
}

async function save({ title, suggestedName, filter, bytes, sideFile }: SaveRequest): Promise<string | null> {
  const { name } = await request('files.save', {
    title,
    suggestedName,
    filters: [{ name: filter.name, extensions: [...filter.extensions] }],
    bytes,
    sideFile,
  });
  return name;
}
