import { createContext, useContext } from 'react';
import { required } from '../../../shared/kernel/assert';
import type { ExportedFile } from '../../../shared/exporters/define-exporter';
import type { ExportRequest } from '../../../shared/exporters/export-request';

export type ExportRunOptions = {
  /** Told how far it is, from 0 to 1. */
  readonly onProgress: (fraction: number) => void;
  readonly signal: AbortSignal;
};

/** Where a file goes. */
export type SaveRequest = Pick<ExportedFile, 'bytes' | 'sideFile'> & {
  readonly title: string;
  readonly suggestedName: string;
  readonly filter: { readonly name: string; readonly extensions: readonly string[] };
};

/** What handing out needs of the world outside; the composition root gives it. */
export type ExportServices = {
  /** Makes the file off the main thread; null after a cancel. */
  readonly build: (request: ExportRequest, options: ExportRunOptions) => Promise<ExportedFile | null>;
  /** Asks for a place and writes the file there; null when none was chosen. */
  readonly save: (request: SaveRequest) => Promise<string | null>;
};

export const ExportServicesContext = createContext<ExportServices | null>(null);

/** The services of the export. */
export function useExportServices(): ExportServices {
  return required(useContext(ExportServicesContext), 'services of the export');
}
