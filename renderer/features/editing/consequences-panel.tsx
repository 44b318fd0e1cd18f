import { useMemo, type ReactNode } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { paragraphAt } from '../../../shared/text/paragraphs';
import { useProjectState } from '../../state/project-store';
import { ColorDot } from '../../ui/color-dot';
import { useRovingList } from '../../ui/use-roving-list';
import { Compared } from './compared';
import type { ChangedCoding, Consequences } from './consequences';
import styles from './consequences-panel.module.css';
import { consequenceSentences } from './consequence-sentences';
import { piecesOf, shortened } from './quote-pieces';

type ConsequencesPanelProps = {
  readonly title: string;
  readonly consequences: Consequences;
  /** Leads to the place of a coding. */
  readonly onShow: (coding: ChangedCoding) => void;
  /** The ways on, the acting one last. */
  readonly children: ReactNode;
};

/** What a new revision would do, before it is made: every quotation that changes, old and new. */
export function ConsequencesPanel({ title, consequences, onShow, children }: ConsequencesPanelProps) {
  const t = useMessages();
  const { codings } = consequences;
  const { containerRef, active, setActive, onKeyDown } = useRovingList(codings.length);
  return (
    <section className={styles.panel} aria-label={title}>
      <header className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <ul className={styles.summary}>
          {consequenceSentences(consequences, t).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          <li>{t.editing.preview.undoable}</li>
        </ul>
        <div className={styles.ways}>{children}</div>
      </header>
      {codings.length > 0 && (
        <div
          ref={containerRef}
          role="list"
          aria-label={t.editing.preview.list}
          className={styles.list}
          onKeyDown={onKeyDown}
        >
          {codings.map((coding, index) => (
            <div key={coding.before.id} role="listitem" className={styles.item}>
              <button
                type="button"
                className={styles.row}
                data-roving={index}
                tabIndex={index === active ? 0 : -1}
                onFocus={() => setActive(index)}
                onClick={() => onShow(coding)}
              >
                <CodingRow coding={coding} paragraphs={consequences.before.paragraphs} />
              </button>
            </div>
          ))}
        </div>
      )}
    </section>
  );
}

type CodingRowProps = { readonly coding: ChangedCoding; readonly paragraphs: readonly number[] };

function CodingRow({ coding: { before, after }, paragraphs }: CodingRowProps) {
  const t = useMessages();
  const code = useProjectState(({ project }) => project?.codes.get(before.codeId));
  const pieces = useMemo(() => shortened(piecesOf(before.quote, after?.quote ?? '')), [before, after]);
  return (
    <>
      <span className={styles.about}>
        <ColorDot color={code?.color ?? ''} />
        <span className={styles.code}>{code?.name}</span>
        <span className={styles.quiet}>{t.editing.preview.paragraph(paragraphAt(paragraphs, before.start))}</span>
        {after === null && <span className={styles.goes}>{t.editing.preview.goes}</span>}
      </span>
      <span className={styles.words}>
        <Compared pieces={pieces} />
      </span>
    </>
  );
}
