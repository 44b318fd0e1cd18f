import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { ExportRequest } from '../../shared/exporters/export-request';
import type { ProjectId } from '../../shared/kernel/ids';
import { plainMatrix } from '../../shared/project/matrix-view';
import { CodeServicesContext, type CodeServices } from '../features/codes/code-services';
import { ExchangeServicesContext, type ExchangeServices } from '../features/exchange/exchange-services';
import { ReadingServicesContext, type ReadingServices } from '../features/coding/reading-services';
import { saveFile } from '../features/report/report-run';
import { WelcomeServicesContext, type WelcomeServices } from '../features/welcome/welcome-services';
import { useLocale, useMessages } from '../i18n/use-messages';
import { bringIn, createProject, openProject } from '../state/projects';
import { toast } from '../ui/toast';
import { LanguageButton, ThemeButton } from './appearance-buttons';
import { parseCodeList } from '../workers/parse-client';
import { readProjectWithFiles } from './project-with-files';
import { chooseCodeList, chooseFiles, chooseProjectFile } from './choose-files';
import { demoFile, openFile, readProject } from './project-files';
import { readFiles } from './read-files';
import { saveBytes } from './save-bytes';
import { reportServices, WithReportServices } from './report-services';
import { WithSearchServices } from './search-services';
import { openingFailure } from './opening-failure';
import { findInWorker } from '../workers/find-client';

const readingServices: ReadingServices = { find: findInWorker };

/** A project file has neither a profile nor a matrix, but a request is of one shape. */
const wholeProject: ExportRequest = {
  format: 'project',
  file: 'qdpx',
  profile: 'r',
  language: 'de',
  options: {},
  matrix: plainMatrix,
};

/** Ties the features to what lies outside of the page's state: dialogs, files, workers. */
export function Services({ children }: { readonly children: ReactNode }) {
  const t = useMessages();
  const locale = useLocale();
  const [isBusy, setIsBusy] = useState(false);

  /** Runs what opens a project, and says why when it cannot. */
  const opening = useCallback(
    async (work: () => Promise<void>): Promise<void> => {
      setIsBusy(true);
      try {
        await work();
      } catch (error) {
        toast({ text: openingFailure(error, t), tone: 'danger' });
      } finally {
        setIsBusy(false);
      }
    },
    [t],
  );
  const openDemo = useCallback(async () => {
    const reading = await readProject(await demoFile(), t);
    await bringIn(reading).finally(reading.close);
  }, [t]);
  const services = useMemo(() => {
    const openProjectFile = async (): Promise<void> => {
      const file = await chooseProjectFile(t);
      if (file !== null) openFile(file);
    };
    const shared = {
      openProjectFile: () => void opening(openProjectFile),
      openDemo: () => void opening(openDemo),
    };
    return {
      codes: {
        chooseCodeList: () => chooseCodeList(t),
        readCodeList: parseCodeList,
      } satisfies CodeServices,
      exchange: {
        ...shared,
        chooseFiles: (choice) => chooseFiles(choice, t),
        readFiles,
        readProject: readProjectWithFiles,
        failureOf: (error) => openingFailure(error, t),
        saveBytes,
        saveProjectFile: () => void saveFile(wholeProject, { services: reportServices, t, locale }),
      } satisfies ExchangeServices,
      welcome: {
        openFile: shared.openProjectFile,
        openDemo: shared.openDemo,
        createProject: (args) => void opening(async () => void (await createProject(args))),
        openProject: (id) => void opening(() => openProject(id as ProjectId)),
        isBusy,
        languageButton: <LanguageButton />,
        themeButton: <ThemeButton />,
      } satisfies WelcomeServices,
    };
  }, [t, locale, isBusy, opening, openDemo]);
  return (
    <ExchangeServicesContext value={services.exchange}>
      <WelcomeServicesContext value={services.welcome}>
        <CodeServicesContext value={services.codes}>
          <ReadingServicesContext value={readingServices}>
            <WithReportServices>
              <WithSearchServices>{children}</WithSearchServices>
            </WithReportServices>
          </ReadingServicesContext>
        </CodeServicesContext>
      </WelcomeServicesContext>
    </ExchangeServicesContext>
  );
}
