import { createContext, useContext } from 'react';
import { required } from '../../../shared/kernel/assert';
import type { ExportRequest } from './export-request';

/** The first rows of a table on its way out. */
export type ExportPreview = {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows and columns of the whole. */
  readonly rowCount: number;
  readonly columnCount: number;
};

/** A finished file, and what stands beside it. */
export type ExportedFile = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sideFile: { readonly suffix: string; readonly bytes: Uint8Array<ArrayBuffer> } | null;
};

export type ExportRunOptions = {
  readonly onProgress: (done: number, all: number) => void;
  readonly signal: AbortSignal;
};

/** Where a file goes. */
export type SaveRequest = ExportedFile & {
  readonly title: string;
  readonly suggestedName: string;
  readonly filter: { readonly name: string; readonly extensions: readonly string[] };
};

/** What handing out needs of the world outside; the composition root gives it. */
export type ExportServices = {
  /** The beginning of a table; quick enough to follow every choice. */
  readonly preview: (request: ExportRequest, rows: number) => Promise<ExportPreview>;
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
