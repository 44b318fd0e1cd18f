import type { AnchorExample } from '../../../../shared/analysis/anchor-examples';
import type { Code } from '../../../../shared/project/code';
import { localeTags, useLocale, useMessages } from '../../../i18n/use-messages';
import { useCodeCount, useCodeTotal } from '../../../state/code-index';
import { go, holdCode } from '../../../state/session-store';
import { ColorDot } from '../../../ui/color-dot';
import { Segmented } from '../../../ui/segmented';
import { changeCode, guideFields, removeExample } from '../code-fields';
import { ExampleList } from '../example-list';
import { GuideText } from '../guide-field';
import styles from './guide.module.css';
import type { EntryCounts } from './printed-counts';

type GuideEntryProps = {
  readonly code: Code;
  /** From the root down, the code itself last. */
  readonly path: readonly Code[];
  readonly examples: readonly AnchorExample[];
  /** Counts for paper; null on the screen. */
  readonly printed: EntryCounts | null;
};

/** One code of the guide: its name, its rules, its anchor examples and where it comes from. */
export function GuideEntry({ code, path, examples, printed }: GuideEntryProps) {
  const t = useMessages();
  const own = useCodeCount(code.id);
  const total = useCodeTotal(code.id);
  const counts = printed ?? { own, total };
  return (
    <article
      className={styles.entry}
      aria-label={code.name}
      data-level={Math.min(path.length, 3)}
      style={{ '--level': path.length - 1 }}
      onFocus={() => holdCode(code.id)}
    >
      {path.length > 1 && (
        <p className={styles.path}>
          {path
            .slice(0, -1)
            .map(({ name }) => name)
            .join(' › ')}
        </p>
      )}
      <h3 className={styles.name}>
        <ColorDot color={code.color} />
        {code.name}
        <button type="button" className={styles.uses} onClick={() => go({ view: 'code', codeId: code.id })}>
          {t.codes.count(counts.own, counts.total)}
        </button>
      </h3>
      {guideFields.map((field) => (
        <GuideText key={field} code={code} field={field} />
      ))}
      {examples.length > 0 && <h4 className={styles.label}>{t.codes.examples}</h4>}
      <ExampleList
        examples={examples}
        onOpen={({ coding: { id, documentId, start, end } }) =>
          go({ view: 'material', documentId, span: { start, end }, codingId: id })
        }
        onRemove={(id) => removeExample(code.id, id)}
      />
      <Origin code={code} />
    </article>
  );
}

/** Where a code comes from and since when it is there. */
export function Origin({ code }: { readonly code: Code }) {
  const t = useMessages();
  const locale = useLocale();
  const date = new Date(code.createdAt).toLocaleDateString(localeTags[locale], { dateStyle: 'medium' });
  return (
    <div className={styles.origin}>
      <span className={styles.choice}>
        <Segmented
          label={`${t.codes.origin}: ${code.name}`}
          value={code.origin}
          options={[
            { id: 'deductive', label: t.guide.deductive },
            { id: 'inductive', label: t.guide.inductive },
          ]}
          onChange={(origin) => changeCode(code.id, { origin })}
        />
      </span>
      <span className={styles.printedOrigin}>{t.guide[code.origin]}, </span>
      <span>{t.guide.since(date)}</span>
    </div>
  );
}
