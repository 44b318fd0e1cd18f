import type { ReactElement } from 'react';
import { cleanup, render } from 'vitest-browser-react';
import { LocaleContext } from '../../../i18n/use-messages';
import { closeProject } from '../../../state/projects';
import { useSession } from '../../../state/session-store';
import { parseFiles } from '../../../workers/parse-client';
import { readProjectFile } from '../../../workers/project-client';
import '../../../ui/base.css';
import '../../../ui/tokens.css';
import { ExchangeServicesContext, type ExchangeServices } from '../exchange-services';

/** The real workers; only the dialogs of the system are left out. */
const services: ExchangeServices = {
  chooseFiles: () => Promise.resolve([]),
  readFiles: async (files, { onProgress, signal }) =>
    (await parseFiles(files, { signal, onProgress: ({ index, count }) => onProgress(index, count) })).files,
  openProjectFile: () => undefined,
  readProject: (file, options) => readProjectFile(file, options),
  failureOf: String,
  saveBytes: () => Promise.resolve(null),
  openDemo: () => undefined,
  saveProjectFile: () => undefined,
};

function Stage({ dialog }: { readonly dialog: ReactElement }) {
  return useSession((state) => state.dialog !== null) ? dialog : null;
}

/** Draws a dialog, in German, whenever the session has one open. */
export async function setStage(dialog: ReactElement): Promise<void> {
  document.documentElement.lang = 'de';
  document.title = 'Import';
  await render(
    <LocaleContext value="de">
      <ExchangeServicesContext value={services}>
        <Stage dialog={dialog} />
      </ExchangeServicesContext>
    </LocaleContext>,
  );
}

/** Takes it away again, with the project that is open. */
export async function clearStage(): Promise<void> {
  await cleanup();
  await closeProject();
}
