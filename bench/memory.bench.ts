import { setTimeout as wait } from 'node:timers/promises';
import { messages } from '../renderer/i18n/messages';
import { memoryOf } from './memory-of';
import { openImported } from './projects';
import { printReport } from './report';
import { openDocument, openWindow, showView } from './window';
import { hasWorkload, noWorkload } from './workload';

const t = messages.de;
/** Until what opening left behind is collected, as when one begins to read. */
const settling = 5000;

/** Memory of all processes of the app with project L open, beside the app with nothing open. */
async function measure(): Promise<void> {
  const empty = await openWindow();
  await wait(settling);
  const nothingOpen = memoryOf(empty.app);
  await empty.close();

  const window = await openImported('L');
  try {
    await wait(settling);
    const opened = memoryOf(window.app);
    for (let number = 1; number <= 30; number += 1) {
      await openDocument(window.page, `Interview_0${String(number * 7).padStart(3, '0')}`);
    }
    await showView(window.page, t.app.views.matrix, '[role="gridcell"][data-place]');
    await showView(window.page, t.app.views.material, '[data-par]');
    await wait(settling);
    const limit = { what: 'the app with nothing open', times: [nothingOpen] };
    const goal = { of: 'max', most: 800 } as const;
    printReport('Memory', [
      { what: 'L open, its first text shown', goal, times: [opened], limit, unit: 'MB' },
      {
        what: 'the same after 30 documents and the matrix',
        goal,
        times: [memoryOf(window.app)],
        limit,
        unit: 'MB',
      },
    ]);
  } finally {
    await window.close();
  }
}

if (hasWorkload()) await measure();
else console.log(noWorkload);
