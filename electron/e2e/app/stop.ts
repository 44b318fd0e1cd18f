import type { Page } from 'playwright-core';

/** A view or dialog: how to get there from the one before, and how to leave it so that the next can be reached. */
export type Stop = {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  readonly leave?: (page: Page) => Promise<void>;
};
