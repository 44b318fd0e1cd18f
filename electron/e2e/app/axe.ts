import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Axe = {
  run(options: object): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly target: unknown; readonly html: string; readonly failureSummary?: string }[];
    }[];
  }>;
};

/** What axe finds fault with on the page as it is, a line for each element. */
export async function faults(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  // Evaluated by the driver, because the policy of the page lets no foreign script in.
  if (!isThere) await page.evaluate(source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html, failureSummary = '' }) =>
        [id, JSON.stringify(target), html.slice(0, 160), failureSummary.replace(/\s+/g, ' ').slice(0, 240)].join(' | '),
      ),
    );
  });
}
