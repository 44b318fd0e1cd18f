import { useEffect, useRef } from 'react';
import type { ProjectId } from '../../shared/kernel/ids';
import { request } from '../bridge/backend';
import { useMessages } from '../i18n/use-messages';
import { useProjectState } from '../state/project-store';

/** The window and the entry on the start page are named after the open project, also after an undone renaming. */
export function useWindowTitle(): void {
  const { name: app } = useMessages().app;
  const projectId = useProjectState((state) => state.project?.info.id);
  const name = useProjectState((state) => state.project?.info.name);
  const title = name === undefined ? app : `${name} – ${app}`;
  useEffect(() => {
    void request('window.title', { title });
  }, [title]);

  const known = useRef<{ readonly id: ProjectId; readonly name: string } | null>(null);
  useEffect(() => {
    if (projectId === undefined || name === undefined) {
      known.current = null;
      return;
    }
    const isRenamed = known.current?.id === projectId && known.current.name !== name;
    known.current = { id: projectId, name };
    if (isRenamed) void request('journal.rename', { projectId, name });
  }, [projectId, name]);
}
