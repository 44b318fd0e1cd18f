import { useEffect, useState } from 'react';
import type { RevisionId } from '../../../shared/kernel/ids';
import type { DocumentRecord } from '../../../shared/project/document';
import type { Texts } from '../../../shared/project/project';
import { loadTexts } from '../../state/texts';

/** The words of all O-tones; null until they have come in for the first time. */
export function useOToneTexts(documents: readonly DocumentRecord[]): Texts | null {
  const [texts, setTexts] = useState<Texts | null>(null);
  const ids = documents.map((document) => document.revisionId).join(' ');
  useEffect(() => {
    let isCurrent = true;
    void loadTexts(ids === '' ? [] : (ids.split(' ') as RevisionId[])).then((loaded) => {
      if (isCurrent) setTexts(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [ids]);
  return texts;
}
