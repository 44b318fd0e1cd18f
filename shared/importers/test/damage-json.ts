import type { Chance } from './damage-bytes';
import { extremeValue } from './extreme-values';

type Place = { readonly holder: Record<string, unknown>; readonly key: string };

/** A JSON text, or one JSON value a line, with one to three faults that leave it JSON; null where it is none. */
export function damagedJson(json: string, next: Chance): string | null {
  const whole = parsed(json);
  if (whole !== undefined) return JSON.stringify(damagedValue(whole, next));
  const lines = json.split('\n');
  const at = next(lines.length);
  const value = parsed(lines[at] ?? '');
  if (value === undefined) return null;
  return lines.with(at, JSON.stringify(damagedValue(value, next))).join('\n');
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

function damagedValue(value: unknown, next: Chance): unknown {
  const root: Record<string, unknown> = { root: value };
  for (let fault = 1 + next(3); fault > 0; fault -= 1) {
    const places = placesIn(root);
    const { holder, key } = places[next(places.length)] as Place;
    const other = places[next(places.length)] as Place;
    spoil(holder, key, structuredClone(other.holder[other.key]), next);
    if (root['root'] === undefined) root['root'] = null;
  }
  return root['root'];
}

/** Every value that lies in an object or a list, the whole too. */
function placesIn(root: Record<string, unknown>): readonly Place[] {
  const places: Place[] = [{ holder: root, key: 'root' }];
  for (let at = 0; at < places.length && at < 20_000; at += 1) {
    const { holder, key } = places[at] as Place;
    const value = holder[key];
    if (typeof value !== 'object' || value === null) continue;
    for (const inner of Object.keys(value)) places.push({ holder: value as Record<string, unknown>, key: inner });
  }
  return places;
}

/** Dropped, of another type, another's, extreme, nested deep, or with keys that objects have of their own. */
function spoil(holder: Record<string, unknown>, key: string, other: unknown, next: Chance): void {
  switch (next(9)) {
    case 0:
      Reflect.deleteProperty(holder, key);
      return;
    case 1:
      holder[key] = null;
      return;
    case 2:
      holder[key] = [holder[key], [[]], {}];
      return;
    case 3:
      holder[key] = other;
      return;
    case 4:
      holder[key] = [1e308, -1, 0.5, 9007199254740993, -1e21, 2147483648][next(6)];
      return;
    case 5: {
      let deep: unknown = holder[key];
      for (let level = [3, 100, 1000][next(3)] as number; level > 0; level -= 1)
        deep = next(2) ? [deep] : { [key]: deep };
      holder[key] = deep;
      return;
    }
    case 6: {
      const odd = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'][next(4)] as string;
      const own = { value: next(2) ? { polluted: true } : other, enumerable: true, configurable: true, writable: true };
      Object.defineProperty(holder, odd, own);
      return;
    }
    default:
      holder[key] = extremeValue(next);
  }
}
