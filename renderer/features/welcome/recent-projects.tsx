import { Ellipsis } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { ProjectId } from '../../../shared/kernel/ids';
import type { ProjectSummary } from '../../../shared/ipc/contract';
import { useLocale, useMessages } from '../../i18n/use-messages';
import { listProjects, removeProject, restoreProject } from '../../state/projects';
import { ContextMenu } from '../../ui/context-menu';
import { MenuButton } from '../../ui/menu-button';
import type { MenuEntry } from '../../ui/menu-list';
import { toast } from '../../ui/toast';
import styles from './recent-projects.module.css';
import { useWelcomeServices } from './welcome-services';
import { changedWhen } from './changed-when';

/** The projects of this machine, last changed first. */
export function RecentProjects() {
  const t = useMessages();
  const [projects, setProjects] = useState<readonly ProjectSummary[] | null>(null);
  const refresh = useCallback(async () => setProjects(await listProjects()), []);
  useEffect(() => {
    void refresh().catch(() => setProjects([]));
  }, [refresh]);

  const remove = async (project: ProjectSummary): Promise<void> => {
    await removeProject(project.id as ProjectId);
    await refresh();
    const restore = async (): Promise<void> => {
      await restoreProject(project.id as ProjectId);
      await refresh();
    };
    toast({ text: t.welcome.recent.removed(project.name), undo: () => void restore() });
  };
  return (
    <section className={styles.section} aria-label={t.welcome.recent.title}>
      <h2 className={styles.title}>{t.welcome.recent.title}</h2>
      {projects !== null && projects.length === 0 && <p className={styles.empty}>{t.welcome.recent.empty}</p>}
      <ul className={styles.list}>
        {projects?.map((project) => (
          <li key={project.id}>
            <RecentProject project={project} onRemove={() => void remove(project)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type RecentProjectProps = { readonly project: ProjectSummary; readonly onRemove: () => void };

function RecentProject({ project, onRemove }: RecentProjectProps) {
  const t = useMessages();
  const locale = useLocale();
  const { openProject } = useWelcomeServices();
  const open = (): void => openProject(project.id);
  const items: readonly MenuEntry[] = [
    { id: 'open', label: t.welcome.recent.openLabel, shortcut: 'Enter', onAction: open },
    { id: 'remove', label: t.welcome.recent.removeLabel, shortcut: 'Delete', danger: true, onAction: onRemove },
  ];
  return (
    <ContextMenu label={t.welcome.recent.menu(project.name)} items={items}>
      <div className={styles.row}>
        <button
          type="button"
          className={styles.open}
          onClick={open}
          onKeyDown={(event) => {
            if (event.key === 'Delete') onRemove();
          }}
        >
          <span className={styles.name}>{project.name}</span>
          <span className={styles.when}>{changedWhen(project.changedAt, locale, t)}</span>
        </button>
        <MenuButton label={t.welcome.recent.menu(project.name)} icon={<Ellipsis aria-hidden />} items={items} />
      </div>
    </ContextMenu>
  );
}
