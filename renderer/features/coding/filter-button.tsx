import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import type { CodeId, CoderId } from '../../../shared/kernel/ids';
import { foldText } from '../../../shared/text/folding';
import { useMessages } from '../../i18n/use-messages';
import { useCodeTree } from '../../state/code-index';
import { useProject } from '../../state/project-store';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { ColorDot } from '../../ui/color-dot';
import { PopoverButton } from '../../ui/popover-button';
import { RangeField } from '../../ui/range-field';
import { SearchField } from '../../ui/search-field';
import { changeFilter, isFiltering, noFilter, useCodingFilter } from './coding-filter';
import { useReadingPanel } from './reading-panels';
import styles from './filter.module.css';

/** Filters which codings are shown in the text: by code with all below it, by coder, by weight. */
export function FilterButton() {
  const t = useMessages();
  const filter = useCodingFilter();
  const { isOpen, onOpenChange } = useReadingPanel('filter');
  return (
    <PopoverButton
      label={t.reading.filter.title}
      icon={<ListFilter aria-hidden />}
      shortcut="F"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isPressed={isFiltering(filter)}
    >
      <CodeChoice />
      <CoderChoice />
      <WeightChoice />
      {isFiltering(filter) && (
        <Button variant="quiet" onPress={() => changeFilter(noFilter)}>
          {t.reading.filter.clear}
        </Button>
      )}
    </PopoverButton>
  );
}

function CodeChoice() {
  const t = useMessages();
  const tree = useCodeTree();
  const { codeIds } = useCodingFilter();
  const [words, setWords] = useState('');
  const asked = plain(words.trim());
  const codes = tree.ordered.filter(({ name }) => plain(name).includes(asked));
  return (
    <fieldset className={styles.group}>
      <legend>{t.reading.filter.codes}</legend>
      <SearchField label={t.reading.filter.findCode} value={words} onChange={setWords} />
      <div className={styles.list}>
        {codes.map(({ id, name, color }) => (
          <div key={id} className={styles.row} style={{ '--depth': asked === '' ? tree.depth(id) : 0 }}>
            <Checkbox
              label={name}
              isSelected={codeIds.has(id)}
              onChange={(isSelected) => changeFilter({ codeIds: changed<CodeId>(codeIds, id, isSelected) })}
            />
            <ColorDot color={color} />
          </div>
        ))}
        {codes.length === 0 && <p className={styles.nothing}>{t.reading.filter.noCode}</p>}
      </div>
    </fieldset>
  );
}

function CoderChoice() {
  const t = useMessages();
  const { coders } = useProject();
  const { coderIds } = useCodingFilter();
  if (coders.size < 2) return null;
  return (
    <fieldset className={styles.group}>
      <legend>{t.reading.filter.coders}</legend>
      {[...coders.values()].map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          isSelected={coderIds.has(id)}
          onChange={(isSelected) => changeFilter({ coderIds: changed<CoderId>(coderIds, id, isSelected) })}
        />
      ))}
    </fieldset>
  );
}

const wholeRange = { least: 0, most: 100, step: 5 };

function WeightChoice() {
  const t = useMessages();
  const { weight } = useCodingFilter();
  const { from, to } = weight ?? { from: 0, to: 100 };
  return (
    <fieldset className={styles.group}>
      <legend>{t.reading.filter.weight}</legend>
      <Checkbox
        label={t.reading.filter.byWeight}
        isSelected={weight !== null}
        onChange={(isSelected) => changeFilter({ weight: isSelected ? { from, to } : null })}
      />
      {weight !== null && (
        <>
          <RangeField
            label={t.reading.filter.from}
            value={from}
            range={wholeRange}
            valueText={String(from)}
            onChange={(next) => changeFilter({ weight: { from: next, to: Math.max(next, to) } })}
          />
          <RangeField
            label={t.reading.filter.to}
            value={to}
            range={wholeRange}
            valueText={String(to)}
            onChange={(next) => changeFilter({ weight: { from: Math.min(from, next), to: next } })}
          />
        </>
      )}
    </fieldset>
  );
}

function changed<Id>(ids: ReadonlySet<Id>, id: Id, isIn: boolean): ReadonlySet<Id> {
  const next = new Set(ids);
  if (isIn) next.add(id);
  else next.delete(id);
  return next;
}

function plain(text: string): string {
  return foldText(text, { foldCase: true, foldMarks: true, foldSpelling: true }).text;
}
