import { createContext, useContext } from 'react';
import type { ImportedCodeList } from '../../../shared/importers/code-lists/define-code-list';
import { required } from '../../../shared/kernel/assert';

/** What bringing in a list of codes needs of the world outside; the composition root gives it. */
export type CodeServices = {
  /** Asks for a file with codes; null when none was chosen. */
  readonly chooseCodeList: () => Promise<File | null>;
  /** Reads it off the main thread, and tells how far it is, 0 to 1; null after a cancel. */
  readonly readCodeList: (
    file: File,
    options: { readonly signal: AbortSignal; readonly onProgress: (fraction: number) => void },
  ) => Promise<ImportedCodeList | null>;
};

export const CodeServicesContext = createContext<CodeServices | null>(null);

/** The services of the code system. */
export function useCodeServices(): CodeServices {
  return required(useContext(CodeServicesContext), 'services of the code system');
}
