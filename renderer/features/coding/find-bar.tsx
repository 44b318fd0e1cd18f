import { CaseSensitive, ChevronDown, ChevronUp, Regex, WholeWord, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { DocumentId } from '../../../shared/kernel/ids';
import { useMessages } from '../../i18n/use-messages';
import type { Messages } from '../../i18n/messages';
import { holdCoding, setSelection } from '../../state/session-store';
import { IconButton } from '../../ui/icon-button';
import { changeQuery, closeFind, currentHit, findSession, hitLimit, stepHit, useFindSession } from './find-session';
import type { FindSession } from './find-session';
import type { TextController } from './text-controller';
import styles from './find-bar.module.css';

type FindBarProps = { readonly documentId: DocumentId; readonly controller: TextController };

/** Finds words in the document in view; the hits are shown in the text. */
export function FindBar({ documentId, controller }: FindBarProps) {
  const t = useMessages();
  const state = useFindSession((session) => session);
  const input = useRef<HTMLInputElement>(null);
  const { isOpen, asked, query, trouble } = state;
  useEffect(() => {
    if (!isOpen || asked === 0) return;
    input.current?.focus();
    input.current?.select();
  }, [isOpen, asked]);
  if (!isOpen) return null;

  const leave = (): void => {
    const hit = currentHit(findSession.getState());
    closeFind();
    controller.focusAt(hit?.start ?? null);
  };
  const selectHit = (): void => {
    const hit = currentHit(findSession.getState());
    if (hit === null) return;
    controller.focusAt(hit.start);
    holdCoding(null);
    setSelection({ documentId, ...hit });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = { Escape: leave, Enter: selectHit, ArrowDown: () => stepHit(1), ArrowUp: () => stepHit(-1) }[event.key];
    if (act === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const isBad = trouble !== null && trouble !== 'empty' && trouble !== 'searching';
  return (
    // Escape leaves from every part of the bar.
    <div
      role="search"
      className={styles.bar}
      aria-label={t.reading.find}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onKeyDown(event);
      }}
    >
      <input
        ref={input}
        type="text"
        className={styles.field}
        aria-label={t.reading.findLabel}
        aria-describedby="find-count"
        aria-invalid={isBad || undefined}
        placeholder={t.reading.findLabel}
        value={query.pattern}
        spellCheck={false}
        onChange={(event) => changeQuery({ pattern: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <span className={styles.options}>
        <IconButton
          label={t.reading.matchCase}
          icon={<CaseSensitive aria-hidden />}
          isPressed={query.matchCase}
          onPress={() => changeQuery({ matchCase: !query.matchCase, foldMarks: query.matchCase })}
        />
        <IconButton
          label={t.reading.wholeWord}
          icon={<WholeWord aria-hidden />}
          isPressed={query.wholeWord}
          onPress={() => changeQuery({ wholeWord: !query.wholeWord })}
        />
        <IconButton
          label={t.reading.regex}
          icon={<Regex aria-hidden />}
          isPressed={query.isRegex}
          onPress={() => changeQuery({ isRegex: !query.isRegex })}
        />
      </span>
      <span id="find-count" role="status" className={styles.count} data-bad={isBad || undefined}>
        {countWords(state, t)}
      </span>
      <span className={styles.options}>
        <IconButton
          label={t.reading.previousHit}
          icon={<ChevronUp aria-hidden />}
          shortcut="Shift+F3"
          onPress={() => stepHit(-1)}
        />
        <IconButton
          label={t.reading.nextHit}
          icon={<ChevronDown aria-hidden />}
          shortcut="F3"
          onPress={() => stepHit(1)}
        />
        <IconButton label={t.reading.closeFind} icon={<X aria-hidden />} shortcut="Escape" onPress={leave} />
      </span>
    </div>
  );
}

function countWords({ hits, current, trouble, detail }: FindSession, t: Messages): string {
  if (trouble === 'empty') return '';
  if (trouble === 'searching') return t.reading.searching;
  if (trouble !== null) return t.reading.findProblem(trouble, detail);
  if (hits.length === 0) return t.reading.noHit;
  return t.reading.hitOf(current + 1, hits.length, hits.length >= hitLimit);
}
