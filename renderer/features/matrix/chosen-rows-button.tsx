import { ArrowDown, ArrowUp, ListOrdered, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { shownPath } from '../../../shared/project/code-tree';
import type { CodeId } from '../../../shared/kernel/ids';
import { wordFilter } from '../../../shared/text/word-filter';
import { useMessages } from '../../i18n/use-messages';
import { useCodeTree } from '../../state/code-index';
import { changeMatrixLook } from '../../state/matrix-look';
import { ColorDot } from '../../ui/color-dot';
import { IconButton } from '../../ui/icon-button';
import { PopoverButton } from '../../ui/popover-button';
import { SearchField } from '../../ui/search-field';
import styles from './choice-list.module.css';

/** A hand-made list of rows in an order of its own: chosen below, ordered above. */
export function ChosenRowsButton({ chosen }: { readonly chosen: readonly CodeId[] }) {
  const t = useMessages();
  const tree = useCodeTree();
  const known = new Map(tree.ordered.map((code) => [code.id, code]));
  const rows = chosen.filter((id) => known.has(id));
  const choose = (next: readonly CodeId[]): void => changeMatrixLook({ chosen: [...next] });
  return (
    <PopoverButton label={t.matrixTools.chosen} icon={<ListOrdered aria-hidden />}>
      <section className={styles.group} aria-label={t.matrixTools.chosenRows}>
        <h2 className={styles.heading}>{t.matrixTools.chosenRows}</h2>
        {rows.length === 0 && <p className={styles.nothing}>{t.matrixTools.noneChosen}</p>}
        <ol className={styles.list}>
          {rows.map((id, at) => {
            const { name, color } = known.get(id) ?? { name: '', color: '' };
            return (
              <li key={id} className={styles.row} title={shownPath(tree, id)}>
                <ColorDot color={color} />
                <span className={styles.name}>{name}</span>
                <IconButton
                  label={t.matrixTools.up(name)}
                  icon={<ArrowUp aria-hidden />}
                  disabledReason={at === 0 ? t.matrixTools.atTop : null}
                  onPress={() => choose(moved(rows, at, at - 1))}
                />
                <IconButton
                  label={t.matrixTools.down(name)}
                  icon={<ArrowDown aria-hidden />}
                  disabledReason={at === rows.length - 1 ? t.matrixTools.atBottom : null}
                  onPress={() => choose(moved(rows, at, at + 1))}
                />
                <IconButton
                  label={t.matrixTools.remove(name)}
                  icon={<X aria-hidden />}
                  onPress={() => choose(rows.filter((other) => other !== id))}
                />
              </li>
            );
          })}
        </ol>
      </section>
      <OtherCodes chosen={rows} onChoose={(id) => choose([...rows, id])} />
    </PopoverButton>
  );
}

type OtherCodesProps = { readonly chosen: readonly CodeId[]; readonly onChoose: (id: CodeId) => void };

function OtherCodes({ chosen, onChoose }: OtherCodesProps) {
  const t = useMessages();
  const tree = useCodeTree();
  const [query, setQuery] = useState('');
  const has = wordFilter(query);
  const others = tree.ordered.filter(({ id, name }) => !chosen.includes(id) && (has === null || has(name)));
  return (
    <section className={styles.group} aria-label={t.matrixTools.notChosen}>
      <h2 className={styles.heading}>{t.matrixTools.notChosen}</h2>
      <SearchField label={t.matrixTools.findCode} value={query} onChange={setQuery} />
      <ul className={styles.list}>
        {others.map(({ id, name, color }) => (
          <li key={id} className={styles.row} style={{ paddingLeft: has === null ? tree.depth(id) * 12 : 0 }}>
            <ColorDot color={color} />
            <span className={styles.name}>{name}</span>
            <IconButton label={t.matrixTools.add(name)} icon={<Plus aria-hidden />} onPress={() => onChoose(id)} />
          </li>
        ))}
      </ul>
      {others.length === 0 && has !== null && <p className={styles.nothing}>{t.matrixTools.noCode}</p>}
      <p className={styles.nothing}>{t.matrixTools.chosenHint}</p>
    </section>
  );
}

function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from];
  return item === undefined ? items : items.toSpliced(from, 1).toSpliced(to, 0, item);
}
