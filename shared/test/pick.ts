/** The records by their id. */
export function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<Item['id'], Item> {
  return new Map(items.map((item) => [item.id, item]));
}

/** The item that a number of any size chooses; undefined when there are none. */
export function pick<Item>(items: readonly Item[], number: number): Item | undefined {
  return items.length === 0 ? undefined : items[number % items.length];
}

/** Each once, in the order of their first coming. */
export function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
