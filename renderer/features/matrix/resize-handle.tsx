import type { PointerEvent } from 'react';
import { changeMatrixLook, currentMatrixLook, narrowest, widest } from '../../state/matrix-look';
import styles from './matrix-grid.module.css';

/** Sets the width of a column by hand, and remembers it; null gives it back its usual one. */
export function setColumnWidth(id: string, width: number | null): void {
  const { [id]: _before, ...others } = currentMatrixLook().widths;
  const rounded = width === null ? null : Math.round(Math.min(widest, Math.max(narrowest, width)));
  changeMatrixLook({ widths: rounded === null ? others : { ...others, [id]: rounded } });
}

type ResizeHandleProps = {
  /** Of the column; empty for that of the names. */
  readonly id: string;
  readonly width: number;
};

/** The edge of a column head, to be dragged; a double click gives the usual width. By key: Shift and an arrow on the head. */
export function ResizeHandle({ id, width }: ResizeHandleProps) {
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    const handle = event.currentTarget;
    const from = event.clientX;
    let frame = 0;
    handle.setPointerCapture(event.pointerId);
    const move = ({ clientX }: globalThis.PointerEvent): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setColumnWidth(id, width + clientX - from));
    };
    const end = (): void => {
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', end);
      handle.removeEventListener('pointercancel', end);
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', end);
    handle.addEventListener('pointercancel', end);
  };
  return (
    <span
      aria-hidden
      className={styles.resize}
      onPointerDown={onPointerDown}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={() => setColumnWidth(id, null)}
    />
  );
}
