import { X } from 'lucide-react';
import type { Code } from '../../../shared/project/code';
import { useMessages } from '../../i18n/use-messages';
import { ColorDot } from '../../ui/color-dot';
import styles from './code-picker.module.css';

type MarkedCodesProps = {
  readonly codes: readonly Code[];
  readonly onUnmark: (code: Code) => void;
};

/** The codes that are marked to be applied together, each with a way back. */
export function MarkedCodes({ codes, onUnmark }: MarkedCodesProps) {
  const t = useMessages();
  return (
    <div className={styles.marked}>
      <span role="status" className={styles.count}>
        {codes.length > 0 && t.acts.picker.marked(codes.length)}
      </span>
      {codes.map((code) => (
        <button
          key={code.id}
          type="button"
          tabIndex={-1}
          className={styles.chip}
          aria-label={t.acts.picker.unmark(code.name)}
          title={t.acts.picker.unmark(code.name)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onUnmark(code)}
        >
          <ColorDot color={code.color} />
          <span className={styles.chipName}>{code.name}</span>
          <X aria-hidden size={12} />
        </button>
      ))}
    </div>
  );
}
