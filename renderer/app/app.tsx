import { useDeferredValue, useEffect } from 'react';
import { messages } from '../i18n/messages';
import { LocaleContext } from '../i18n/use-messages';
import { projectStore, useProjectState } from '../state/project-store';
import { useSettings } from '../state/settings-store';
import { clearToasts, ToastRegion, withdrawOffers } from '../ui/toast';
import { UiProvider } from '../ui/ui-words';
import { ActionRegistry } from './action-registry';
import { useAppearance } from './appearance';
import { Dialogs } from './dialogs';
import { ErrorBoundary } from './error-boundary';
import { FileDrop } from './file-drop';
import { NativeMenu } from './native-menu';
import { OrderlyClosing } from './orderly-closing';
import { Services } from './services';
import { useShortcutKeys } from './shortcut-keys';
import { useUnexpectedErrors } from './unexpected-errors';
import { Welcome } from './welcome';
import { useWindowTitle } from './window-title';
import { Workspace } from './workspace';

const tags = { de: 'de-DE', en: 'en-GB' } as const;

/** The whole interface: words and widgets around the start page or the workspace. */
export function App() {
  const locale = useSettings((settings) => settings.locale);
  useAppearance();
  return (
    <LocaleContext value={locale}>
      <UiProvider words={messages[locale].ui} locale={tags[locale]}>
        <Services>
          <Window />
        </Services>
      </UiProvider>
    </LocaleContext>
  );
}

function Window() {
  const status = useProjectState((state) => state.status);
  const isOpen = useProjectState((state) => state.status === 'open');
  // The workspace is a lot to draw: it is made ready in pieces behind the start page, but gone at once.
  const isReady = useDeferredValue(isOpen) && isOpen;
  useShortcutKeys();
  useWindowTitle();
  useUnexpectedErrors();
  useEffect(() => {
    if (status === 'none') clearToasts();
  }, [status]);
  useEffect(
    () =>
      projectStore.subscribe(({ stacks }, before) => {
        if (stacks.undo.at(-1)?.seq !== before.stacks.undo.at(-1)?.seq) withdrawOffers();
      }),
    [],
  );
  return (
    <>
      <ActionRegistry />
      <NativeMenu />
      <FileDrop>
        <ErrorBoundary resetKey={status}>{isReady ? <Workspace /> : <Welcome />}</ErrorBoundary>
      </FileDrop>
      <ErrorBoundary resetKey={status}>
        <Dialogs />
      </ErrorBoundary>
      <OrderlyClosing />
      <ToastRegion />
    </>
  );
}
