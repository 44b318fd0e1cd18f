import { createContext, useContext } from 'react';
import type { FileOnItsWay } from '../../../shared/exporters/define-exporter';
import type { ExportRequest } from '../../../shared/exporters/export-request';
import type { ExportPreview } from '../../../shared/exporters/preview-export';
import { required } from '../../../shared/kernel/assert';

export type BuildOptions = {
  /** Told how far it is, from 0 to 1; 1 while an engine sets the pages, of which nobody knows how many there are. */
  readonly onProgress: (fraction: number) => void;
  readonly signal: AbortSignal;
};

/** What became of a file: it is there, or the browser's print dialog has it, or it was cancelled. */
export type Built =
  | { readonly kind: 'file'; readonly file: FileOnItsWay<Blob> }
  | { readonly kind: 'dialog' }
  | { readonly kind: 'cancelled' };

/** Where a file goes. */
export type SaveRequest = Pick<FileOnItsWay<Blob>, 'content' | 'sideFile' | 'beside'> & {
  readonly title: string;
  readonly suggestedName: string;
  readonly filter: { readonly name: string; readonly extensions: readonly string[] };
};

/** What handing in needs of the world outside; the composition root gives it. */
export type ReportServices = {
  /** What the file will look like, made off the main thread; null after a cancel. */
  readonly preview: (request: ExportRequest, signal: AbortSignal) => Promise<ExportPreview | null>;
  /** Makes the file off the main thread. */
  readonly build: (request: ExportRequest, options: BuildOptions) => Promise<Built>;
  /**
   * Asks for a place and writes the file there; null when none was chosen. Told how far it is only where something lies
   * beside the file; rejects when it was called off.
   */
  readonly save: (request: SaveRequest, options: BuildOptions) => Promise<string | null>;
  /** Lets go of what previews hold of the project. */
  readonly rest: () => void;
};

export const ReportServicesContext = createContext<ReportServices | null>(null);

/** The services of the report. */
export function useReportServices(): ReportServices {
  return required(useContext(ReportServicesContext), 'services of the report');
}
