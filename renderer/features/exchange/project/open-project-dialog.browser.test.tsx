import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import demoUrl from '../../../../fixtures/demo/demo.qdpx?url';
import type { ProjectId } from '../../../../shared/kernel/ids';
import { openProjectId } from '../../../state/project-store';
import { closeProject, listProjects, removeProject } from '../../../state/projects';
import { openDialog } from '../../../state/session-store';
import { OpenProjectDialog } from './open-project-dialog';
import { clearStage, setStage } from '../test/stage';

/** Other tests leave projects in the same database of the browser. */
async function removeAll(): Promise<void> {
  for (const { id } of await listProjects()) await removeProject(id as ProjectId);
}

async function openDemoFile(): Promise<void> {
  const bytes = await (await fetch(demoUrl)).blob();
  openDialog({ kind: 'open-project', file: new File([bytes], 'Reden.qdpx') });
}

beforeEach(async () => {
  await removeAll();
  await setStage(<OpenProjectDialog />);
});

afterEach(async () => {
  await clearStage();
  await removeAll();
});

describe('opening the file of a project that is here already', () => {
  it('goes on with the one that is here, and makes a second one only when that is wanted', async () => {
    await openDemoFile();
    await expect.poll(openProjectId, { timeout: 15_000 }).not.toBe(null);
    const first = openProjectId();
    await closeProject();

    await openDemoFile();
    await expect.element(page.getByText(/ist schon auf diesem Rechner/)).toBeVisible();
    await page.getByRole('button', { name: 'Vorhandenes Projekt öffnen' }).click();
    await expect.poll(openProjectId).toBe(first);
    expect(await listProjects()).toHaveLength(1);

    await openDemoFile();
    await page.getByRole('button', { name: 'Datei als zweites Projekt öffnen' }).click();
    await expect.poll(async () => (await listProjects()).length, { timeout: 15_000 }).toBe(2);
    await expect.poll(openProjectId).not.toBe(first);
  });
});
