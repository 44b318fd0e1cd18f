import { useState, type ReactNode } from 'react';
import { referenceOf } from '../../../../shared/analysis/reference';
import type { SummaryState } from '../../../../shared/analysis/summary-state';
import type { CodeId } from '../../../../shared/kernel/ids';
import type { Coding } from '../../../../shared/project/coding';
import type { Project } from '../../../../shared/project/project';
import { difference } from '../../../../shared/text/difference';
import type { Messages } from '../../../i18n/messages';
import { useMessages } from '../../../i18n/use-messages';
import { useProject } from '../../../state/project-store';
import { cx } from '../../../ui/class-names';
import { openCoding } from './open-coding';
import styles from './summary-changes.module.css';
import { showPassage } from './writing-session';

/** As many changes are shown at once, so that the statements stay in view; the rest on demand. */
const shownAtFirst = 4;

/** One thing that happened to a coding. */
type Change = {
  readonly key: string;
  readonly kind: string;
  readonly words: ReactNode;
  /** The coding as it is now, if it is still there, and whether it lies in the cell. */
  readonly coding: Coding | null;
  readonly isHere: boolean;
  /** Whether the words can be read elsewhere, so that their beginning is enough here. */
  readonly isShort: boolean;
};

/** Exactly what changed in the cell since its summary was last checked, each with the way to the passage. */
export function SummaryChanges({ state }: { readonly state: SummaryState }) {
  const t = useMessages();
  const project = useProject();
  const [isWhole, setIsWhole] = useState(false);
  const changes = changesOf(state, project, t);
  const shown = isWhole ? changes : changes.slice(0, shownAtFirst);
  return (
    <>
      <ul className={styles.changes} aria-label={t.summaries.changeList}>
        {shown.map(({ key, kind, words, coding, isHere, isShort }) => (
          <li key={key} className={styles.change}>
            <span className={styles.kind}>{kind}</span>
            <span className={cx(styles.words, isShort && styles.short)}>{words}</span>
            {coding !== null && (
              <button
                type="button"
                className={styles.reference}
                aria-label={t.matrix.statements.goTo(referenceOf(project, coding))}
                onClick={() => (isHere ? showPassage(coding.id) : openCoding(coding))}
              >
                {referenceOf(project, coding)}
              </button>
            )}
          </li>
        ))}
      </ul>
      {shown.length < changes.length && (
        <button type="button" className={styles.all} onClick={() => setIsWhole(true)}>
          {t.summaries.showAll(changes.length)}
        </button>
      )}
    </>
  );
}

function changesOf(
  { added, removed, recoded, reworded }: SummaryState,
  { codes }: Pick<Project, 'codes'>,
  t: Messages,
): readonly Change[] {
  const { change } = t.summaries;
  const nameOf = (id: CodeId): string => codes.get(id)?.name ?? t.summaries.goneCode;
  const quoted = (words: string): string => (words === '' ? t.summaries.unknownWords : t.matrix.quoted(words));
  return [
    ...reworded.map(({ coding, before }) => ({
      key: `reworded ${coding.id}`,
      kind: change.reworded,
      words: <WordChange before={before} after={coding.quote} />,
      coding,
      isHere: true,
      isShort: false,
    })),
    ...recoded.map(({ coding, from, isHere }) => ({
      key: `recoded ${coding.id}`,
      kind: change.recoded(nameOf(from), nameOf(coding.codeId)),
      words: quoted(coding.quote),
      coding,
      isHere,
      isShort: true,
    })),
    ...removed.map(({ codingId, quote, coding }) => ({
      key: `removed ${codingId}`,
      kind: coding === null ? change.removed : change.left,
      words: quoted(quote === '' ? (coding?.quote ?? '') : quote),
      coding,
      isHere: false,
      isShort: coding !== null,
    })),
    ...placesOf(added).map(([coding, ...more]) => ({
      key: `added ${coding.id}`,
      kind: change.added([coding, ...more].map(({ codeId }) => nameOf(codeId))),
      words: quoted(coding.quote),
      coding,
      isHere: true,
      isShort: true,
    })),
  ];
}

/** Codings that lie exactly on one another came as one passage with several codes. */
function placesOf(codings: readonly Coding[]): readonly (readonly [Coding, ...Coding[]])[] {
  const places = new Map<string, [Coding, ...Coding[]]>();
  for (const coding of codings) {
    const place = `${coding.documentId} ${coding.start} ${coding.end}`;
    const known = places.get(place);
    if (known === undefined) places.set(place, [coding]);
    else known.push(coding);
  }
  return [...places.values()];
}

/** The words as they are, with what came and what went marked among them. */
function WordChange({ before, after }: { readonly before: string; readonly after: string }) {
  const t = useMessages();
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { from, to, insert } of difference(before, after)) {
    if (from > at) parts.push(before.slice(at, from));
    if (to > from)
      parts.push(
        <del
          key={`del ${from}`}
          className={styles.gone}
          aria-label={`${t.summaries.wordsRemoved}: ${before.slice(from, to)}`}
        >
          {before.slice(from, to)}
        </del>,
      );
    if (insert !== '')
      parts.push(
        <ins key={`ins ${from}`} className={styles.come} aria-label={`${t.summaries.wordsAdded}: ${insert}`}>
          {insert}
        </ins>,
      );
    at = to;
  }
  parts.push(before.slice(at));
  return <>{parts}</>;
}
