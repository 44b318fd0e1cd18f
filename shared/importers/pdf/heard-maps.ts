const host = globalThis as { Map: MapConstructor };
const PlainMap = host.Map;

class HeardMap<Key, Value> extends PlainMap<Key, Value> {
  override set(key: Key, value: Value): this {
    if (value instanceof Promise) value.catch(() => undefined);
    return super.set(key, value);
  }
}

let running = 0;

/**
 * Waits for work whose maps take note when a promise that is kept in them fails.
 *
 * pdf.js (5.5, `Catalog.getPageDict`) fetches all pages ahead and keeps their promises in a map. Where two are damaged it
 * stops at the first and forgets the second, whose failure nobody hears then: in Node that ends the program. The promises
 * themselves stay as they are, so whoever does ask for such a page is still told.
 */
export async function withHeardMaps<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  host.Map = HeardMap;
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    if (running === 0) host.Map = PlainMap;
  }
}
