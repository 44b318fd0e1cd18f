import { createContext, useContext } from 'react';
import { required } from '../../../shared/kernel/assert';
import type { Problem } from '../../../shared/kernel/problem';
import type { Result } from '../../../shared/kernel/result';
import type { ImportedFile } from '../../../shared/importers/define-importer';
import type { ProjectPreview } from '../../../shared/importers/project-preview';
import type { bringIn } from '../../state/projects';

/** What a dialog for saving says. */
export type SaveWords = { readonly title: string; readonly suggestedName: string; readonly filter: string };

/** A file that was looked at, and what it is. */
export type ReadFile = { readonly file: File } & (
  | { readonly kind: 'texts'; readonly sha256: string; readonly imported: ImportedFile }
  /** A whole project; `format` is the id of its reader. */
  | { readonly kind: 'project'; readonly sha256: string; readonly format: string }
  /** A list of codes. */
  | { readonly kind: 'codes'; readonly sha256: string }
  /** An archive; the files in it come behind it. */
  | { readonly kind: 'container'; readonly files: readonly File[]; readonly problems: readonly Problem[] }
);

/** A project that was read and waits where it was read; `close` lets it go, also when it was stored. */
export type WaitingProject = Parameters<typeof bringIn>[0] & {
  readonly preview: ProjectPreview;
  readonly close: () => void;
};

export type ReadProjectOptions = {
  /** How far the file has been read, 0 to 1. */
  readonly onProgress: (fraction: number) => void;
  readonly signal: AbortSignal;
};

export type ReadOptions = {
  /** How many files are read, of how many; large files weigh more, so that it moves evenly. */
  readonly onProgress: (done: number, all: number) => void;
  readonly signal: AbortSignal;
};

/** What bringing in and handing on needs of the world outside; the composition root gives it. */
export type ExchangeServices = {
  /** Asks for files of any kind, or for a folder with all in it; empty when none were chosen. */
  readonly chooseFiles: (choice: 'files' | 'folder') => Promise<readonly File[]>;
  /** Reads files off the main thread; after a cancel those that were read by then come back. */
  readonly readFiles: (files: readonly File[], options: ReadOptions) => Promise<readonly ReadFile[]>;
  /** Reads a whole project off the main thread; null when it was cancelled. */
  readonly readProject: (file: File, options: ReadProjectOptions) => Promise<Result<WaitingProject, Problem> | null>;
  /** Why a project could not be opened, in words. */
  readonly failureOf: (error: unknown) => string;
  /** Asks where to, and writes bytes there as they are; the file's name, or null when cancelled. */
  readonly saveBytes: (content: Blob, words: SaveWords) => Promise<string | null>;
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
