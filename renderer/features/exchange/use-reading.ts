import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportedDocument, ImportedFile } from '../../../shared/importers/define-importer';
import type { DocumentKind } from '../../../shared/project/document';
import { toast } from '../../ui/toast';
import { useExchangeServices } from './exchange-services';

/** A text that has been read and waits to be taken in. */
export type Draft = {
  readonly key: string;
  readonly source: ImportedFile;
  readonly document: ImportedDocument;
  readonly name: string;
  readonly kind: DocumentKind;
  readonly isTaken: boolean;
};

export type Reading = {
  readonly drafts: readonly Draft[];
  /** Files of which nothing could be read. */
  readonly refused: readonly ImportedFile[];
  /** Set while files are being read. */
  readonly progress: { readonly done: number; readonly all: number } | null;
  readonly add: (files: readonly File[]) => void;
  readonly change: (key: string, part: Partial<Pick<Draft, 'name' | 'kind' | 'isTaken'>>) => void;
  readonly cancel: () => void;
};

type ReadingOptions = {
  /** SHA-256 of files that are in the project already; they come in only when they are asked for. */
  readonly knownFiles: ReadonlySet<string>;
  /** What to say of files when reading itself breaks down. */
  readonly failed: (file: string) => string;
};

/** Reads files into drafts, as many at a time as are given, until it is cancelled or the dialog closes. */
export function useReading({ knownFiles, failed }: ReadingOptions): Reading {
  const { readTexts } = useExchangeServices();
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  const [refused, setRefused] = useState<readonly ImportedFile[]>([]);
  const [progress, setProgress] = useState<Reading['progress']>(null);
  const controller = useRef<AbortController | null>(null);
  const batch = useRef(0);
  const isClosed = useRef(false);
  useEffect(() => {
    isClosed.current = false;
    return () => {
      isClosed.current = true;
      // Later, because React's strict mode takes every view away once and puts it back at once.
      queueMicrotask(() => {
        if (isClosed.current) controller.current?.abort();
      });
    };
  }, []);

  const add = useCallback(
    (files: readonly File[]): void => {
      if (files.length === 0) return;
      controller.current?.abort();
      const abort = new AbortController();
      controller.current = abort;
      batch.current += 1;
      const prefix = batch.current;
      setProgress({ done: 0, all: files.length });
      readTexts(files, { onProgress: (done, all) => setProgress({ done, all }), signal: abort.signal })
        .then((read) => {
          if (isClosed.current) return;
          setDrafts((before) => [
            ...before,
            ...read.flatMap((file, index) => draftsOf(file, `${prefix}.${index}`, knownFiles)),
          ]);
          setRefused((before) => [...before, ...read.filter(({ documents }) => documents.length === 0)]);
        })
        .catch(() => {
          if (!abort.signal.aborted) toast({ text: failed(files[0]?.name ?? ''), tone: 'danger' });
        })
        .finally(() => {
          if (controller.current === abort) setProgress(null);
        });
    },
    [readTexts, knownFiles, failed],
  );
  const change: Reading['change'] = (key, part) =>
    setDrafts((before) => before.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)));
  const cancel = (): void => controller.current?.abort();
  return { drafts, refused, progress, add, change, cancel };
}

function draftsOf(source: ImportedFile, prefix: string, knownFiles: ReadonlySet<string>): readonly Draft[] {
  return source.documents.map((document, index) => ({
    key: `${prefix}.${index}`,
    source,
    document,
    name: document.name,
    kind: document.kind,
    isTaken: !knownFiles.has(document.origin.sha256),
  }));
}
