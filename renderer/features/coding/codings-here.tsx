import { useEffect, useRef, type KeyboardEvent } from 'react';
import { countWords } from '../../../shared/text/words';
import { shownPath } from '../../../shared/project/code-tree';
import type { Coding } from '../../../shared/project/coding';
import { useMessages } from '../../i18n/use-messages';
import { useCodeTree } from '../../state/code-index';
import { useProject } from '../../state/project-store';
import { holdCoding } from '../../state/session-store';
import { ColorDot } from '../../ui/color-dot';
import styles from './hand-bar.module.css';

type CodingsHereProps = { readonly codings: readonly Coding[]; readonly held: Coding };

/** All codings at a place, smallest first, the one in hand marked; with the focus here arrow keys go from one to the next. */
export function CodingsHere({ codings, held }: CodingsHereProps) {
  const t = useMessages();
  const tree = useCodeTree();
  const codes = useProject((project) => project.codes);
  const group = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (group.current?.contains(document.activeElement) !== true) return;
    group.current.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  }, [held]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' || event.key === 'ArrowRight' ? 1 : isBack(event.key) ? -1 : 0;
    const next = codings[(codings.indexOf(held) + step + codings.length) % codings.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    holdCoding(next.id);
  };
  return (
    <span ref={group} className={styles.others} role="group" aria-label={t.coding.othersHere} onKeyDown={onKeyDown}>
      {codings.map((coding) => (
        <button
          key={coding.id}
          type="button"
          className={styles.other}
          aria-pressed={coding.id === held.id}
          tabIndex={coding.id === held.id ? 0 : -1}
          title={`${shownPath(tree, coding.codeId)}\n${coding.quote.slice(0, 200)}`}
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => holdCoding(coding.id)}
        >
          <ColorDot color={codes.get(coding.codeId)?.color ?? 'gray'} />
          <span className={styles.words}>{codes.get(coding.codeId)?.name}</span>
          <span className={styles.count}>{t.acts.wordCount(countWords(coding.quote))}</span>
        </button>
      ))}
    </span>
  );
}

function isBack(key: string): boolean {
  return key === 'ArrowUp' || key === 'ArrowLeft';
}
