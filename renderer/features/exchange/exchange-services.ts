import { createContext, useContext } from 'react';
import { required } from '../../../shared/kernel/assert';
import type { ImportedFile } from '../../../shared/importers/define-importer';

export type ReadOptions = {
  /** How many files are read, of how many; large files weigh more, so that it moves evenly. */
  readonly onProgress: (done: number, all: number) => void;
  readonly signal: AbortSignal;
};

/** What bringing in and handing on needs of the world outside; the composition root gives it. */
export type ExchangeServices = {
  /** Asks for text files; empty when none were chosen. */
  readonly chooseTexts: () => Promise<readonly File[]>;
  /** Reads files off the main thread; after a cancel those that were read by then come back. */
  readonly readTexts: (files: readonly File[], options: ReadOptions) => Promise<readonly ImportedFile[]>;
  /** Asks for a project file and opens it. */
  readonly openProjectFile: () => void;
  readonly openDemo: () => void;
  /** Writes the open project to a file of the user's choice. */
  readonly saveProjectFile: () => void;
};

export const ExchangeServicesContext = createContext<ExchangeServices | null>(null);

/** The services of import and export. */
export function useExchangeServices(): ExchangeServices {
  return required(useContext(ExchangeServicesContext), 'services of the exchange');
}
