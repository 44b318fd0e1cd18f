/** Something that may lie below another of its kind. */
export type TreeItem<Key> = { readonly key: Key; readonly above: Key | null };

/**
 * Items in an order in which each stands behind the one it lies below; those side by side keep theirs.
 *
 * What lies below nothing that is there, or below itself, lies at the root. Linear, without recursion.
 */
export function treeOrder<Key, Item extends TreeItem<Key>>(items: readonly Item[]): readonly Item[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const placed = new Map<Key, Item>();
  for (const item of byKey.values()) {
    const chain = new Set<Item>();
    let at: Item | undefined = item;
    while (at !== undefined && !placed.has(at.key) && !chain.has(at)) {
      chain.add(at);
      at = at.above === null ? undefined : byKey.get(at.above);
    }
    for (const one of [...chain].reverse()) {
      const isBelow = one.above !== null && placed.has(one.above);
      placed.set(one.key, isBelow ? one : { ...one, above: null });
    }
  }
  return [...placed.values()];
}
