import { useVirtualizer } from '@tanstack/react-virtual';
import { Printer } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { anchorExamples } from '../../../../shared/analysis/anchor-examples';
import { blockedWordsQuoted } from '../../../../shared/exporters/blocked-words';
import { wordFilter } from '../../../../shared/text/word-filter';
import { problemText } from '../../../i18n/problem-text';
import { localeTags, useLocale, useMessages } from '../../../i18n/use-messages';
import { useCodeTree } from '../../../state/code-index';
import { useProject } from '../../../state/project-store';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { SearchField } from '../../../ui/search-field';
import { usePrinting } from '../../../ui/use-printing';
import { GuideEntry } from './guide-entry';
import styles from './guide.module.css';
import { usePrintedCounts } from './printed-counts';

/** Height of an entry before it is measured. */
const estimate = 220;

/** The whole coding guide as a page: read, searched, written in place, printed. */
export function GuideView() {
  const t = useMessages();
  const { ordered } = useCodeTree();
  const [filter, setFilter] = useState('');
  const query = useDeferredValue(filter);
  const codes = useMemo(() => {
    const has = wordFilter(query);
    if (has === null) return ordered;
    return ordered.filter(({ name, definition, include, exclude }) => [name, definition, include, exclude].some(has));
  }, [ordered, query]);
  if (ordered.length === 0) return <EmptyState title={t.codes.emptyTitle} text={t.codes.emptyText} />;
  return (
    <section className={styles.view} data-view="guide" aria-label={t.guide.title}>
      <header className={styles.head}>
        <h2 className={styles.title}>
          {t.guide.title}
          <span className={styles.count}>{t.guide.count(codes.length, ordered.length)}</span>
        </h2>
        <div className={styles.search}>
          <SearchField label={t.guide.filter} value={filter} onChange={setFilter} />
        </div>
        <Button icon={<Printer size={14} aria-hidden />} onPress={() => window.print()}>
          {t.guide.print}
        </Button>
      </header>
      {codes.length === 0 ? <p className={styles.empty}>{t.codes.noMatch(query)}</p> : <Entries codes={codes} />}
    </section>
  );
}

function Entries({ codes }: { readonly codes: ReturnType<typeof useCodeTree>['ordered'] }) {
  const project = useProject();
  const tree = useCodeTree();
  const isPrinting = usePrinting();
  const printed = usePrintedCounts(isPrinting);
  const examples = useMemo(() => anchorExamples(project), [project]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: codes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: (index) => codes[index]?.id ?? index,
    overscan: isPrinting ? codes.length : 3,
  });
  return (
    <div ref={scroller} className={styles.scroll}>
      <PrintedHead />
      <div className={styles.entries} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const code = codes[index];
          return code === undefined ? null : (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.item}
              style={{ translate: `0 ${start}px` }}
            >
              <GuideEntry
                code={code}
                path={tree.path(code.id)}
                examples={examples.get(code.id) ?? []}
                printed={printed?.get(code.id) ?? null}
              />
            </div>
          );
        })}
      </div>
      <PrintedNotes codes={codes} />
    </div>
  );
}

function PrintedHead() {
  const t = useMessages();
  const locale = useLocale();
  const { name } = useProject().info;
  return (
    <div className={styles.printedHead}>
      <p className={styles.printedTitle}>{t.guide.title}</p>
      <p>
        {name}, {new Date().toLocaleDateString(localeTags[locale], { dateStyle: 'long' })}
      </p>
    </div>
  );
}

/** What is missing from the printed page, and what whoever hands it in must know. */
function PrintedNotes({ codes }: { readonly codes: ReturnType<typeof useCodeTree>['ordered'] }) {
  const t = useMessages();
  const project = useProject();
  const problems = useMemo(() => {
    const examples = anchorExamples(project);
    const quoted = codes.flatMap(({ id }) => examples.get(id) ?? []).filter(({ isBlocked }) => !isBlocked);
    return blockedWordsQuoted(
      project,
      quoted.map(({ coding }) => coding),
      project.info.name,
    );
  }, [project, codes]);
  return (
    <div className={styles.printedNotes}>
      <p>{t.guide.countedNote}</p>
      {problems.map((problem) => (
        <p key={problem.code}>{problemText(t, problem)}</p>
      ))}
    </div>
  );
}
