import { ChevronDown, Search } from 'lucide-react';
import { memo } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { useMessages } from '../i18n/use-messages';
import { useProject } from '../state/project-store';
import { openDialog, useSession } from '../state/session-store';
import type { Action } from '../ui/action';
import { Button } from '../ui/button';
import { Kbd } from '../ui/kbd';
import { MenuButton } from '../ui/menu-button';
import type { MenuEntry } from '../ui/menu-list';
import { ariaShortcut } from '../ui/shortcut';
import { useActions } from './action-registry';
import { LanguageButton, ThemeButton } from './appearance-buttons';
import { goToView, tabOf } from './reading-place';
import styles from './top-bar.module.css';
import { views } from './views';

/** Entries of the project menu that have a line above them. */
const groupStarts = new Set(['exchange.open-file', 'report.open', 'project.rename']);

/** Project, views, palette, language and theme. */
export function TopBar() {
  const name = useProject(({ info }) => info.name);
  return (
    <header className={styles.bar}>
      <h1>
        <VisuallyHidden>{name}</VisuallyHidden>
      </h1>
      <ProjectMenu name={name} />
      <ViewTabs />
      <span className={styles.space} />
      <PaletteButton />
      <LanguageButton />
      <ThemeButton />
    </header>
  );
}

function ProjectMenu({ name }: { readonly name: string }) {
  const t = useMessages();
  const actions = useActions().filter(
    ({ id, section }) => section === t.app.sections.project || id.startsWith('report.'),
  );
  return <ProjectMenuButton name={name} actions={actions} />;
}

type ProjectMenuButtonProps = { readonly name: string; readonly actions: readonly Action[] };

/** Other actions change with every coding and every selection; these seldom do. */
const ProjectMenuButton = memo(function ProjectMenuButton({ name, actions }: ProjectMenuButtonProps) {
  const t = useMessages();
  const items = actions.map((action): MenuEntry => ({
    id: action.id,
    label: action.label,
    shortcut: action.shortcut,
    disabledReason: action.disabledReason,
    onAction: action.run,
    startsGroup: groupStarts.has(action.id),
  }));
  return (
    <MenuButton label={t.app.project.menu(name)} items={items}>
      <span className={styles.project}>{name}</span>
      <ChevronDown aria-hidden className={styles.chevron} />
    </MenuButton>
  );
}, isSameMenu);

function isSameMenu(before: ProjectMenuButtonProps, after: ProjectMenuButtonProps): boolean {
  return (
    before.name === after.name &&
    before.actions.length === after.actions.length &&
    before.actions.every((action, index) => action === after.actions[index])
  );
}

function ViewTabs() {
  const t = useMessages();
  const current = useSession((state) => tabOf(state.place));
  return (
    <nav className={styles.tabs} aria-label={t.app.views.label}>
      {views.map(({ view, shortcut }) => (
        <button
          key={view}
          type="button"
          className={styles.tab}
          aria-current={view === current ? 'page' : undefined}
          aria-keyshortcuts={ariaShortcut(shortcut)}
          onClick={() => goToView(view)}
        >
          {t.app.views[view]}
        </button>
      ))}
    </nav>
  );
}

function PaletteButton() {
  const t = useMessages();
  return (
    <Button variant="plain" icon={<Search aria-hidden />} onPress={() => openDialog({ kind: 'palette' })}>
      <span className={styles.paletteLabel}>{t.app.palette.open}</span>
      <Kbd shortcut="Mod+K" />
    </Button>
  );
}
