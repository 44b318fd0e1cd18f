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

/** Those of its rules that ask for colours: all of `cat.color` that are not turned off from the first. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds fault with on the page as it is, a line for each element.
 *
 * All other rules see the same page in every theme; `colors` asks only for what a theme can change.
 */
export async function faults(page: Page, rules: 'all' | 'colors' = 'all'): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  // Evaluated by the driver, because the policy of the page lets no foreign script in.
  if (!isThere) await page.evaluate(source);
  const options = { resultTypes: ['violations'], ...(rules === 'colors' ? { runOnly: colorRules } : {}) };
  return page.evaluate(async (wanted) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(wanted);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html, failureSummary = '' }) =>
        [id, JSON.stringify(target), html.slice(0, 160), failureSummary.replace(/\s+/g, ' ').slice(0, 240)].join(' | '),
      ),
    );
  }, options);
}
