import { useId } from 'react';
import type { ExportFormat } from '../../../shared/exporters/export-request';
import { useMessages } from '../../i18n/use-messages';
import { useRovingList } from '../../ui/use-roving-list';
import styles from './format-list.module.css';
import { formatGroups, listedFormats } from './report-formats';

type FormatListProps = {
  readonly format: ExportFormat;
  readonly onChoose: (format: ExportFormat) => void;
};

/** All that can be handed in, in groups. The arrow keys choose as they go, because looking costs nothing. */
export function FormatList({ format, onChoose }: FormatListProps) {
  const t = useMessages();
  const id = useId();
  const { containerRef, focus, onKeyDown } = useRovingList(listedFormats.length, {
    initial: listedFormats.indexOf(format),
  });
  return (
    <div className={styles.pane}>
      <div ref={containerRef} className={styles.list} role="listbox" aria-label={t.report.list} onKeyDown={onKeyDown}>
        {formatGroups.map((group) => (
          <div key={group.id} role="group" aria-labelledby={`${id}-group-${group.id}`} className={styles.group}>
            <h2 id={`${id}-group-${group.id}`} className={styles.heading} role="presentation">
              {t.report.groups[group.id]}
            </h2>
            {group.formats.map((one) => (
              <div
                key={one}
                role="option"
                aria-selected={one === format}
                className={styles.option}
                tabIndex={one === format ? 0 : -1}
                data-roving={listedFormats.indexOf(one)}
                data-format={one}
                onFocus={() => {
                  if (one !== format) onChoose(one);
                }}
                onClick={() => focus(listedFormats.indexOf(one))}
              >
                <span className={styles.name}>{t.report.names[one]}</span>{' '}
                <span className={styles.line}>{t.report.lines[one]}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
