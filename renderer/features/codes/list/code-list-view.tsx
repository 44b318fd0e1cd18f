import { useDeferredValue, useMemo, type KeyboardEvent } from 'react';
import {
  codingRows,
  codingSorts,
  filteredRows,
  sortedRows,
  type CodingRow,
} from '../../../../shared/analysis/coding-list';
import type { CodeId } from '../../../../shared/kernel/ids';
import type { Code } from '../../../../shared/project/code';
import { shownPath } from '../../../../shared/project/code-tree';
import { isBlocked } from '../../../../shared/project/document';
import { localeTags, useLocale, useMessages } from '../../../i18n/use-messages';
import { useCodeTree } from '../../../state/code-index';
import { useCodingMemos } from '../../../state/coding-memos';
import { useProject } from '../../../state/project-store';
import { useSession } from '../../../state/session-store';
import { Checkbox } from '../../../ui/checkbox';
import { ColorDot } from '../../../ui/color-dot';
import { EmptyState } from '../../../ui/empty-state';
import { SearchField } from '../../../ui/search-field';
import { Select } from '../../../ui/select';
import { ListButtons } from './list-buttons';
import { CodingList } from './coding-list';
import styles from './code-list.module.css';
import { enterCode, listState, useListState } from './list-state';

/** Everything coded with one code, across all documents, in context. */
export function CodeListView() {
  const t = useMessages();
  const codeId = useSession(({ place }) => (place.view === 'code' ? place.codeId : null));
  const code = useProject().codes.get(codeId ?? ('' as CodeId));
  if (code === undefined) return <EmptyState title={t.codingList.goneTitle} text={t.codingList.goneText} />;
  enterCode(code.id);
  return <CodeListOf key={code.id} code={code} />;
}

function CodeListOf({ code }: { readonly code: Code }) {
  const t = useMessages();
  const tree = useCodeTree();
  const withSubcodes = useListState((state) => state.withSubcodes);
  const { all, shown } = useRows(code.id);
  const hasSubcodes = tree.children(code.id).length > 0;
  const path = shownPath(tree, code.id);
  const onFilterKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    document.querySelector<HTMLElement>('[data-view="code"] [data-roving][tabindex="0"]')?.focus();
  };
  return (
    <section className={styles.view} data-view="code">
      <header className={styles.head}>
        <h2 className={styles.title}>
          <ColorDot color={code.color} />
          <span className={styles.titleWords}>{path}</span>
        </h2>
        <span className={styles.count} aria-live="polite">
          {t.codingList.count(shown.length, all.length)}
        </span>
        <div className={styles.tools}>
          <Filter onKeyDown={onFilterKey} />
          <SortChoice />
          {hasSubcodes && (
            <Checkbox
              label={t.codingList.withSubcodes}
              isSelected={withSubcodes}
              onChange={(next) => listState.setState({ withSubcodes: next })}
            />
          )}
          <ListButtons codeId={code.id} rows={shown} />
        </div>
      </header>
      {shown.length === 0 ? (
        <p className={styles.empty}>
          {all.length > 0
            ? t.codingList.noneFound
            : hasSubcodes && !withSubcodes
              ? t.codingList.noneHere
              : t.codingList.none}
        </p>
      ) : (
        <CodingList label={t.codingList.label(path)} rows={shown} withCode={hasSubcodes && withSubcodes} />
      )}
      <PrintedNote rows={shown} />
    </section>
  );
}

function useRows(codeId: CodeId): { readonly all: readonly CodingRow[]; readonly shown: readonly CodingRow[] } {
  const locale = useLocale();
  const project = useProject();
  const tree = useCodeTree();
  const memos = useCodingMemos();
  const withSubcodes = useListState((state) => state.withSubcodes);
  const sort = useListState((state) => state.sort);
  const query = useDeferredValue(useListState((state) => state.filter));
  const all = useMemo(
    () => codingRows(project, withSubcodes ? tree.subtree(codeId) : [codeId]),
    [project, tree, codeId, withSubcodes],
  );
  const shown = useMemo(() => {
    const { compare } = new Intl.Collator(localeTags[locale]);
    return sortedRows(filteredRows(all, query, { project, memos }), sort, { project, memos, compare });
  }, [all, query, sort, project, memos, locale]);
  return { all, shown };
}

function Filter({ onKeyDown }: { readonly onKeyDown: (event: KeyboardEvent) => void }) {
  const t = useMessages();
  const filter = useListState((state) => state.filter);
  return (
    <div className={styles.search}>
      <SearchField
        label={t.codingList.filter}
        value={filter}
        onChange={(value) => listState.setState({ filter: value, selected: new Set(), anchor: null })}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

function SortChoice() {
  const t = useMessages();
  const sort = useListState((state) => state.sort);
  return (
    <Select
      label={t.codingList.sortLabel}
      hideLabel
      value={sort}
      options={codingSorts.map((id) => ({ id, label: t.codingList.sorts[id] }))}
      onChange={(next) => listState.setState({ sort: next })}
    />
  );
}

/** What is left out of the printed page, said on it. */
function PrintedNote({ rows }: { readonly rows: readonly CodingRow[] }) {
  const t = useMessages();
  const blocked = rows.filter(({ document }) => isBlocked(document)).length;
  return blocked === 0 ? null : <p className={styles.printed}>{t.codingList.leftOut(blocked)}</p>;
}
