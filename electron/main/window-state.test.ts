import { describe, expect, it } from 'vitest';
import { placeWindow } from './window-state';

const main = { x: 0, y: 25, width: 1920, height: 1055 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };
const state = { x: 100, y: 80, width: 1300, height: 800, isMaximized: false };

describe('the window', () => {
  it('opens in the middle of the main screen the first time', () => {
    expect(placeWindow(null, [main, second])).toEqual({ x: 240, y: 102, width: 1440, height: 900, isMaximized: false });
  });

  it('opens where it was, on whichever screen', () => {
    expect(placeWindow(state, [main])).toEqual(state);
    const there = { ...state, x: 2000, isMaximized: true };
    expect(placeWindow(there, [main, second])).toEqual({ ...there, width: 1280 });
  });

  it('comes back when its screen is gone, or when its bar is out of reach', () => {
    expect(placeWindow({ ...state, x: 2000 }, [main])).toMatchObject({ x: 310, width: 1300 });
    expect(placeWindow({ ...state, y: -300 }, [main])).toMatchObject({ y: 152 });
    expect(placeWindow({ ...state, x: 1900 }, [main])).toMatchObject({ x: 310 });
  });

  it('is never larger than a small screen, nor smaller than it can be used', () => {
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 700 }])).toMatchObject({ width: 1024, height: 700 });
    expect(placeWindow({ ...state, width: 10, height: 10 }, [main])).toMatchObject({ width: 900, height: 600 });
    expect(placeWindow({ ...state, width: 300, height: 200 }, [main])).toMatchObject({ width: 900, height: 600 });
  });
});
