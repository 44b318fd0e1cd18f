import { createElement, type ReactNode } from 'react';
import type { Drawing, DrawingItem } from '../../../shared/charts/drawing';
import styles from './drawing-view.module.css';

type DrawingViewProps = {
  readonly drawing: Drawing;
  /** What it shows besides its title, by id of the element that says so. */
  readonly describedBy: string;
};

/** A picture as it is printed; its paper and ink are those of the theme. */
export function DrawingView({ drawing: { width, height, title, items }, describedBy }: DrawingViewProps) {
  return (
    <svg
      className={styles.drawing}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={title}
      aria-describedby={describedBy}
    >
      {items.map(elementOf)}
    </svg>
  );
}

function elementOf(item: DrawingItem, index: number): ReactNode {
  if (typeof item === 'string') return item;
  const attributes = Object.entries(item.attributes).map(([name, value]) => [propertyName(name), value]);
  return createElement(item.tag, { key: index, ...Object.fromEntries(attributes) }, item.items?.map(elementOf));
}

/** Name of an attribute as React wants it. */
function propertyName(attribute: string): string {
  return attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
