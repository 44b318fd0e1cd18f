import { useMemo, useState } from 'react';
import { recolorCodes } from '../../../shared/commands/recolor-codes';
import type { CodeId } from '../../../shared/kernel/ids';
import { paletteOf, palettes, type PaletteId } from '../../../shared/project/palette';
import { useMessages } from '../../i18n/use-messages';
import { useCodeTree } from '../../state/code-index';
import { dispatch, useProject } from '../../state/project-store';
import { closeDialog, useSession } from '../../state/session-store';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog } from '../../ui/dialog';
import { Segmented } from '../../ui/segmented';
import styles from './code-dialogs.module.css';
import { PaletteChoice, Swatches } from './swatches';

const none: readonly CodeId[] = [];

/** Gives codes another colour out of a palette, one for all or one after the other, and their sub-codes its shades. */
export function RecolorDialog() {
  const t = useMessages();
  const words = t.codeSystem.recolor;
  const { codes: known } = useProject();
  const tree = useCodeTree();
  const asked = useSession(({ dialog }) => (dialog?.kind === 'recolor-codes' ? dialog.codeIds : none));
  const codes = useMemo(() => tree.ordered.filter(({ id }) => asked.includes(id)), [tree, asked]);
  const [paletteId, setPaletteId] = useState<PaletteId>(() => paletteOf(known));
  const [color, setColor] = useState(codes[0]?.color ?? '');
  const [way, setWay] = useState<'one' | 'turn'>(
    codes.every(({ parentId }) => parentId === null) && codes.length > 1 ? 'turn' : 'one',
  );
  const [withSubcodes, setWithSubcodes] = useState(true);
  const [first] = codes;
  if (first === undefined) return null;
  const recolor = (): void => {
    closeDialog();
    const colors = palettes[paletteId];
    const chosen = codes.map(
      ({ id }, index) => [id, way === 'one' ? color : (colors[index % colors.length] ?? color)] as const,
    );
    dispatch(recolorCodes, { colors: new Map(chosen), withSubcodes });
  };
  return (
    <Dialog
      title={codes.length === 1 ? words.titleOne(first.name) : words.title(codes.length)}
      size="m"
      onClose={closeDialog}
      onSubmit={recolor}
      footer={
        <>
          <Button onPress={closeDialog}>{t.codes.cancel}</Button>
          <Button variant="primary" type="submit">
            {words.confirm}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {codes.length > 1 && (
          <Segmented
            label={words.way}
            value={way}
            options={[
              { id: 'one', label: words.one },
              { id: 'turn', label: words.turn },
            ]}
            onChange={setWay}
          />
        )}
        <PaletteChoice paletteId={paletteId} onChange={setPaletteId} />
        {way === 'one' && <Swatches paletteId={paletteId} current={first.color} chosen={color} onChange={setColor} />}
        <Checkbox label={words.withSubcodes} isSelected={withSubcodes} onChange={setWithSubcodes} />
      </div>
    </Dialog>
  );
}
