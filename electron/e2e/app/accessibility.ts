import type { Page } from 'playwright-core';

type Node = {
  readonly nodeId: string;
  readonly childIds?: readonly string[];
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
};

/** A node as assistive software finds it. */
export type Told = { readonly role: string; readonly name: string };

/** What the engine tells assistive software about the page, in the order in which it is read. */
export async function accessibilityTree(page: Page): Promise<readonly Told[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { readonly nodes: readonly Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const told: Told[] = [];
  const visit = (node: Node): void => {
    const [role, name] = [node.role?.value, node.name?.value];
    told.push({ role: typeof role === 'string' ? role : '', name: typeof name === 'string' ? name : '' });
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child !== undefined) visit(child);
    }
  };
  if (nodes[0] !== undefined) visit(nodes[0]);
  return told;
}
