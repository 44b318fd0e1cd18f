import type { ReactNode } from 'react';
import { ExportServicesContext, type ExportServices, type SaveRequest } from '../features/export/export-services';
import { request } from '../bridge/backend';

/** Ties the export to its worker and to the dialog that asks for a place. */
export function WithExportServices({ children }: { readonly children: ReactNode }) {
  return <ExportServicesContext value={services}>{children}</ExportServicesContext>;
}

const services: ExportServices = {
  preview: () => Promise.reject(new Error('not yet')),
  build: () => Promise.reject(new Error('not yet')),
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
