import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportedCodeList } from '../../../../shared/importers/code-lists/define-code-list';
import { useCodeServices } from '../code-services';

type CodeListReading = {
  readonly list: ImportedCodeList | null;
  /** How far the reading is, 0 to 1; null while nothing is read. */
  readonly progress: number | null;
  readonly read: (file: File) => void;
  /** Stops reading; what was there before stays. */
  readonly cancel: () => void;
};

/** Reads a list of codes, first the one given; a later one takes the place of the one before. */
export function useCodeList(given?: File): CodeListReading {
  const { readCodeList } = useCodeServices();
  const [list, setList] = useState<ImportedCodeList | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  const cancel = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setProgress(null);
  }, []);
  const read = useCallback(
    (file: File) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      setProgress(0);
      const { signal } = controller;
      void readCodeList(file, { signal, onProgress: setProgress }).then((outcome) => {
        if (running.current !== controller) return;
        setProgress(null);
        if (outcome !== null) setList(outcome);
      });
    },
    [readCodeList],
  );
  useEffect(() => {
    if (given !== undefined) read(given);
    return cancel;
  }, [given, read, cancel]);
  return { list, progress, read, cancel };
}
