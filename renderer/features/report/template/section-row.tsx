import { ChevronRight, GripVertical } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import type { ReportSection } from '../../../../shared/project/report-template';
import { useMessages } from '../../../i18n/use-messages';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/checkbox';
import { cx } from '../../../ui/class-names';
import { DraftLine } from './draft-line';
import { SectionChoices } from './section-choices';
import styles from './section-row.module.css';
import fieldStyles from './section-fields.module.css';

/** A section, when dragged within the list: its place. */
const sectionFormat = 'application/x-wortlaut-report-section';

type SectionRowProps = {
  readonly section: ReportSection;
  readonly index: number;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onChange: (section: ReportSection) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
  /** Another section was let go on this one. */
  readonly onDrop: (from: number) => void;
};

/** A section of the template: whether it is printed, its place, and opened all that can be said about it. */
export function SectionRow(props: SectionRowProps) {
  const { section, index, isOpen, onOpen, onChange, onMove, onRemove, onDrop } = props;
  const t = useMessages();
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  const words = t.report.template;
  const kind = words.kinds[section.kind];
  const name = section.heading === '' ? kind : section.heading;
  const handleKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(index + step);
  };
  return (
    <li
      className={cx(styles.row, isOver && styles.over)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(sectionFormat)) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        setIsOver(false);
        const from = event.dataTransfer.getData(sectionFormat);
        if (from !== '') onDrop(Number(from));
      }}
    >
      <div
        className={styles.head}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.setData(sectionFormat, String(index));
          event.dataTransfer.effectAllowed = 'move';
        }}
      >
        <GripVertical aria-hidden className={styles.grip} />
        <Checkbox
          label={words.printed(name)}
          hideLabel
          isSelected={section.isOn}
          onChange={(isOn) => onChange({ ...section, isOn })}
        />
        <button
          type="button"
          className={cx(styles.name, !section.isOn && styles.off)}
          aria-expanded={isOpen}
          aria-controls={id}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          data-section={index}
          onClick={() => onOpen(!isOpen)}
          onKeyDown={handleKey}
        >
          <span className={styles.words}>{name}</span>
          <ChevronRight aria-hidden className={styles.chevron} />
        </button>
      </div>
      {isOpen && (
        <div id={id} className={fieldStyles.fields} role="group" aria-label={name}>
          <DraftLine
            label={words.heading}
            value={section.heading}
            placeholder={kind}
            onSave={(heading) => onChange({ ...section, heading })}
          />
          <DraftLine
            label={words.text}
            value={section.text}
            rows={3}
            onSave={(text) => onChange({ ...section, text })}
          />
          <SectionChoices section={section} onChange={onChange} />
          <div className={fieldStyles.buttons}>
            <Button variant="quiet" onPress={() => onMove(index - 1)}>
              {words.up}
            </Button>
            <Button variant="quiet" onPress={() => onMove(index + 1)}>
              {words.down}
            </Button>
            <Button variant="quiet" onPress={onRemove}>
              {words.remove}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}
