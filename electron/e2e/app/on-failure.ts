import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { TestContext } from 'vitest';

/** Where pictures go; git ignores the folder. */
export const pictures = resolve(import.meta.dirname, '../../../screenshots');

/** Keeps a picture of the page when the test that has just ended failed; to be called before the app is closed. */
export async function pictureIfFailed({ task }: TestContext, page: Page | null | undefined): Promise<void> {
  if (task.result?.state !== 'fail' || page === null || page === undefined) return;
  mkdirSync(pictures, { recursive: true });
  const path = join(pictures, `failed-${task.name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}.png`);
  await page.screenshot({ path, timeout: 5000 }).catch(() => undefined);
}
