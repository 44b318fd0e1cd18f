import { paletteIds, palettes, type PaletteId } from '../../../shared/project/palette';
import { useMessages } from '../../i18n/use-messages';
import styles from './code-dialogs.module.css';

type PaletteChoiceProps = { readonly paletteId: PaletteId; readonly onChange: (paletteId: PaletteId) => void };

/** Which palette, shown by its colours, and what can be said of it. */
export function PaletteChoice({ paletteId, onChange }: PaletteChoiceProps) {
  const t = useMessages();
  return (
    <fieldset className={styles.choices}>
      <legend>{t.codeSystem.recolor.palette}</legend>
      {paletteIds.map((id) => (
        <label key={id} className={styles.choice}>
          <input type="radio" name="palette" checked={id === paletteId} onChange={() => onChange(id)} />
          <span className={styles.strip} aria-hidden>
            {palettes[id].map((color) => (
              <span key={color} className={styles.patch} style={{ '--code': color }} />
            ))}
          </span>
          <span className={styles.path}>{t.codeSystem.palettes[id]}</span>
        </label>
      ))}
    </fieldset>
  );
}

type SwatchesProps = {
  readonly paletteId: PaletteId;
  /** The colour the code has; offered too, as it may be none of the palette. */
  readonly current: string;
  readonly chosen: string;
  readonly onChange: (color: string) => void;
};

/** The colours of a palette to choose from, by name. */
export function Swatches({ paletteId, current, chosen, onChange }: SwatchesProps) {
  const t = useMessages();
  const names = t.codeSystem.colorNames[paletteId];
  const colors = [
    ...(palettes[paletteId].includes(current) ? [] : [{ color: current, name: t.codes.currentColor }]),
    ...palettes[paletteId].map((color, index) => ({ color, name: names[index] ?? color })),
  ];
  return (
    <fieldset className={styles.colors}>
      <legend>{t.codes.color}</legend>
      {colors.map(({ color, name }) => (
        <label key={color} className={styles.color} title={name} style={{ '--code': color }}>
          <input
            type="radio"
            name="code-color"
            aria-label={name}
            checked={chosen === color}
            onChange={() => onChange(color)}
          />
        </label>
      ))}
    </fieldset>
  );
}
