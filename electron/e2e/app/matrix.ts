import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Host, SavedFiles } from './host';
import { choose, showView } from './workspace';
import { de } from './words';

/** The cells as they are read: a name, numbers, a total; the row of column titles first (its corner empty), the totals last. */
export type ReadMatrix = readonly (readonly string[])[];

/** Opens the matrix. */
export async function openMatrix(page: Page): Promise<void> {
  await showView(page, 'matrix');
  await matrixGrid(page).waitFor();
}

export function matrixGrid(page: Page): Locator {
  return page.getByRole('grid', { name: de.matrix.gridLabel });
}

/** Chooses what stands in the columns. */
export async function chooseColumns(page: Page, columns: keyof typeof de.matrix.columns): Promise<void> {
  await choose(page, de.matrix.columnsLabel, de.matrix.columns[columns]);
}

/** Chooses what stands in the cells. */
export async function chooseCells(page: Page, cells: keyof typeof de.matrix.cells): Promise<void> {
  await choose(page, de.matrix.cellsLabel, de.matrix.cells[cells]);
}

/** Chooses what stands in the rows. */
export async function chooseRows(page: Page, rows: keyof typeof de.matrix.rows): Promise<void> {
  await page.getByRole('radio', { name: de.matrix.rows[rows], exact: true }).click();
}

/** Reads the matrix off the screen; an empty cell counts as 0. */
export async function readMatrix(page: Page): Promise<ReadMatrix> {
  return matrixGrid(page)
    .getByRole('row')
    .evaluateAll((rows) =>
      rows
        .sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
        .map((row) =>
          [...row.children].map((cell) => {
            const [line = ''] = (cell as HTMLElement).innerText.trim().split('\n');
            if (cell.getAttribute('data-place') === '0:0') return '';
            return line === '·' ? '0' : line;
          }),
        ),
    );
}

/** Waits until the matrix reads so. */
export async function expectMatrix(page: Page, expected: ReadMatrix): Promise<void> {
  await expect.poll(() => readMatrix(page), { timeout: 10_000 }).toEqual(expected);
}

/** A cell, by the names of its row and column. */
export function matrixCell(page: Page, row: string, column: string): Locator {
  return matrixGrid(page).locator(`[role="gridcell"][aria-label^=${JSON.stringify(`${row}, ${column}: `)}]`);
}

/** The panel with the passages behind a cell. */
export function passagesPanel(page: Page): Locator {
  return page.getByRole('region', { name: de.matrix.passages.title });
}

/** Opens the passages of a cell. */
export async function followCell(page: Page, row: string, column: string): Promise<Locator> {
  await matrixCell(page, row, column).click();
  await passagesPanel(page).getByText(de.matrix.passages.heading(row, column)).waitFor();
  return passagesPanel(page);
}

type Choice = {
  readonly format: keyof typeof de.report.names;
  readonly profile: keyof typeof de.report.profiles;
};

/** Saves a table as CSV from the view for it, and comes back to the matrix. */
export async function saveTable(host: Host, name: string, { format, profile }: Choice): Promise<SavedFiles> {
  const { page } = host;
  await page.getByRole('button', { name: de.matrix.export, exact: true }).click();
  await page.locator(`[role="option"][data-format="${format}"]`).click();
  const settings = page.getByRole('region', { name: de.report.options });
  await settings.getByRole('radio', { name: de.report.files.csv }).check({ force: true });
  await settings.getByRole('radio', { name: de.report.profiles[profile] }).check({ force: true });
  const files = await host.savedBy(name, () => settings.getByRole('button', { name: de.report.save }).click());
  await openMatrix(page);
  return files;
}
