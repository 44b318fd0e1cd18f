import * as v from 'valibot';

const length = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));
const position = v.pipe(v.number(), v.integer());

export const windowState = v.object({
  x: position,
  y: position,
  width: length,
  height: length,
  isMaximized: v.boolean(),
});

/** Where the window was when it was last closed, in device-independent pixels. */
export type WindowState = v.InferOutput<typeof windowState>;
export type Rectangle = Omit<WindowState, 'isMaximized'>;

export const minimalSize = { width: 900, height: 600 };
const usualSize = { width: 1440, height: 900 };

/** At least this much of the window must lie on a screen for it to be found again and moved. */
const visible = { width: 200, height: 100 };

/**
 * Where the window opens: as it was, when a screen is still there; else in the middle of the first.
 *
 * `displays` are the areas that windows may use; the first is the main one.
 */
export function placeWindow(state: WindowState | null, displays: readonly Rectangle[]): WindowState {
  const main = displays[0] ?? { x: 0, y: 0, ...usualSize };
  const display = state === null ? undefined : displays.find((area) => isSeenOn(state, area));
  if (state !== null && display !== undefined) {
    const width = between(minimalSize.width, state.width, display.width);
    const height = between(minimalSize.height, state.height, display.height);
    return { ...state, width, height };
  }
  const width = Math.min(Math.max(state?.width ?? usualSize.width, minimalSize.width), main.width);
  const height = Math.min(Math.max(state?.height ?? usualSize.height, minimalSize.height), main.height);
  const x = main.x + Math.floor((main.width - width) / 2);
  const y = main.y + Math.floor((main.height - height) / 2);
  return { x, y, width, height, isMaximized: state?.isMaximized ?? false };
}

/** The smallest size wins over the screen: a window larger than it can still be moved. */
function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

function isSeenOn(state: Rectangle, area: Rectangle): boolean {
  const width = Math.min(state.x + state.width, area.x + area.width) - Math.max(state.x, area.x);
  const height = Math.min(state.y + state.height, area.y + area.height) - Math.max(state.y, area.y);
  return width >= visible.width && height >= visible.height && state.y >= area.y;
}
