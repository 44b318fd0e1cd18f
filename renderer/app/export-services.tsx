import type { ReactNode } from 'react';
import { neededRevisions, previewExport } from '../../shared/exporters/exporters';
import { ExportServicesContext, type ExportServices, type SaveRequest } from '../features/export/export-services';
import { request } from '../bridge/backend';
import { currentProject } from '../state/project-store';
import { loadTexts } from '../state/texts';
import { exportInWorker } from '../workers/export-client';

/** Ties the export to its worker and to the dialog that asks for a place. */
export function WithExportServices({ children }: { readonly children: ReactNode }) {
  return <ExportServicesContext value={services}>{children}</ExportServicesContext>;
}

const services: ExportServices = {
  async preview(wanted, rows) {
    const project = currentProject();
    const texts = await loadTexts(neededRevisions(project, wanted, rows));
    return previewExport({ project, texts }, wanted, rows);
  },
  async build(wanted, { signal, onProgress }) {
    const project = currentProject();
    const texts = await loadTexts(neededRevisions(project, wanted));
    return exportInWorker({ project, texts }, wanted, { signal, onProgress: (fraction) => onProgress(fraction, 1) });
  },
  save,
};

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
