import { computeMatrix } from '../shared/analysis/matrix';
import type { Project } from '../shared/project/project';
import { messages } from '../renderer/i18n/messages';
import type { Page } from 'playwright-core';
import type { PageTimes } from './in-page';
import { openImported } from './projects';
import { printReport, timesOf, type Line } from './report';
import { showView } from './window';
import { hasWorkload, noWorkload, workload, type Size } from './workload';

const t = messages.de;

declare function wortlautBench(): PageTimes;

/** The matrix computed over the work loads, beside one bare pass over the same codings as typed columns. */
function measure(size: Size): readonly Line[] {
  const { project } = workload(size);
  const limit = { what: 'one pass over typed columns', times: typedPass(project) };
  return (['events', 'documents'] as const).flatMap((columns) =>
    [false, true].map((withSubcodes) => ({
      what: `${size}: ${project.codes.size} codes x ${columns}${withSubcodes ? ', with sub-codes' : ''}`,
      goal: size === 'L' ? { of: 'median', most: columns === 'events' ? 20 : 100 } : null,
      times: timesOf(25, () => computeMatrix(project, { rows: 'codes', columns, withSubcodes })),
      limit,
    })),
  );
}

function typedPass(project: Project): readonly number[] {
  const codes = new Map([...project.codes.keys()].map((id, index) => [id, index]));
  const documents = new Map([...project.documents.keys()].map((id, index) => [id, index]));
  const all = [...project.codings.values()].flat();
  const code = Int32Array.from(all, (coding) => codes.get(coding.codeId) ?? 0);
  const document = Int32Array.from(all, (coding) => documents.get(coding.documentId) ?? 0);
  return timesOf(25, () => {
    const cells = new Int32Array(codes.size * documents.size);
    for (let index = 0; index < code.length; index += 1) {
      const cell = (code[index] as number) * documents.size + (document[index] as number);
      cells[cell] = (cells[cell] as number) + 1;
    }
  });
}

/** The matrix of L from the click on its name until it is painted, by events and by documents. */
async function measureShown(): Promise<readonly Line[]> {
  const window = await openImported('L');
  try {
    const { page } = window;
    const byEvents = await show(page);
    await page.getByRole('navigation').getByText(t.app.views.matrix, { exact: true }).click();
    await page.getByRole('button', { name: t.matrix.columnsLabel }).click();
    await page.getByRole('option', { name: t.matrix.columns.documents }).click();
    await page.getByText(t.matrix.size(250, 1000)).waitFor({ state: 'attached' });
    await showView(page, t.app.views.material, '[data-par]');
    const byDocuments = await show(page);
    await page.getByRole('navigation').getByText(t.app.views.matrix, { exact: true }).click();
    await page.locator('[role="gridcell"][data-place]').first().waitFor();
    const frames = await page.evaluate(() => wortlautBench().scroll('[role="gridcell"][data-place]', 3000));
    const limits = await page.evaluate((runs) => wortlautBench().limits(runs), 30);
    const limit = { what: 'one empty frame', times: limits.frame };
    return [
      { what: 'L: 250 codes x 25 events, click to painted', goal: goalShown(50), times: byEvents, limit },
      { what: 'L: 250 codes x 1,000 documents, click to painted', goal: goalShown(100), times: byDocuments, limit },
      { what: 'frames while scrolling it, 7,200 pixels a second', goal: { of: 'max', most: 32 }, times: frames, limit },
    ];
  } finally {
    await window.close();
  }
}

function goalShown(most: number): Line['goal'] {
  return { of: 'median', most };
}

async function show(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < 12; run += 1) {
    times.push(await showView(page, t.app.views.matrix, '[role="gridcell"][data-place]'));
    await showView(page, t.app.views.material, '[data-par]');
  }
  return times.slice(2);
}

if (hasWorkload()) {
  printReport('The matrix, computed', (['S', 'M', 'L'] as const).flatMap(measure));
  printReport('The matrix, shown', await measureShown());
} else console.log(noWorkload);
