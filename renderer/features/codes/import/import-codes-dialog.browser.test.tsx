import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { LocaleContext } from '../../../i18n/use-messages';
import { closeProject, createProject } from '../../../state/projects';
import { currentProject } from '../../../state/project-store';
import { openDialog, useSession } from '../../../state/session-store';
import { parseCodeList } from '../../../workers/parse-client';
import { CodeServicesContext, type CodeServices } from '../code-services';
import { ImportCodesDialog } from './import-codes-dialog';

const services: CodeServices = { chooseCodeList: () => Promise.resolve(null), readCodeList: parseCodeList };

function Stage() {
  return useSession(({ dialog }) => dialog !== null) ? <ImportCodesDialog /> : null;
}

afterEach(async () => {
  await cleanup();
  await closeProject();
});

it('takes a list that is dropped on its report', async () => {
  await createProject({ name: 'Studie', language: 'de', coderName: 'AB' });
  await render(
    <LocaleContext value="de">
      <CodeServicesContext value={services}>
        <Stage />
      </CodeServicesContext>
    </LocaleContext>,
  );
  openDialog({ kind: 'import-codes', file: new File(['Mut\n  Zuversicht\n'], 'a.txt') });
  await page.getByRole('button', { name: '2 Codes übernehmen' }).click();
  await expect.poll(() => currentProject().codes.size).toBe(2);
  openDialog({ kind: 'import-codes', file: new File(['Zeit\n'], 'b.txt') });
  await expect.element(page.getByText(/b\.txt/)).toBeVisible();
});
