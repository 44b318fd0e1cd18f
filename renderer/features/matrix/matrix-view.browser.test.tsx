import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { applyCode } from '../../../shared/commands/apply-code';
import type { CodeId, CodingId, DocumentId, RevisionId } from '../../../shared/kernel/ids';
import { plainMatrix } from '../../../shared/project/matrix-view';
import { palette } from '../../../shared/project/palette';
import type { Code } from '../../../shared/project/code';
import type { Coding } from '../../../shared/project/coding';
import type { Project } from '../../../shared/project/project';
import { smallProject, smallText } from '../../../shared/test/small-project';
import { LocaleContext } from '../../i18n/use-messages';
import { changeMatrixLook } from '../../state/matrix-look';
import { addProject, closeProject } from '../../state/projects';
import { dispatch } from '../../state/project-store';
import { back, go, session, useSession } from '../../state/session-store';
import '../../ui/base.css';
import '../../ui/tokens.css';
import { MatrixView } from './matrix-view';

const small = smallProject();

function textsOf(project: Project): Map<RevisionId, string> {
  return new Map(
    [...project.revisions.values()].map(({ id, documentId }) => [
      id,
      documentId === small.documentId ? smallText : 'Kurz.',
    ]),
  );
}

function Stage() {
  const view = useSession((state) => state.place.view);
  return (
    <LocaleContext value="de">
      <main style={{ height: 780, width: 1100 }}>{view === 'matrix' ? <MatrixView /> : <h1>Material</h1>}</main>
    </LocaleContext>
  );
}

function code(start: number, end: number, codeIds: readonly CodeId[]): void {
  const { documentId, coderId } = small;
  dispatch(applyCode, { documentId, text: smallText, spans: [{ start, end }], codeIds: [...codeIds], coderId });
}

function focusedPlace(): string | null {
  return document.activeElement?.getAttribute('data-place') ?? null;
}

beforeEach(() => {
  document.documentElement.lang = 'de';
  document.title = 'Matrix';
  changeMatrixLook({ ...plainMatrix, withSubcodes: true, heat: true });
});

afterEach(async () => {
  await cleanup();
  await closeProject();
});

describe('the matrix', () => {
  beforeEach(async () => {
    await addProject(small.project, textsOf(small.project));
    code(24, 66, [small.a, small.b]);
    code(85, 92, [small.b]);
    go({ view: 'matrix' });
  });

  it('leads by keys from a cell to the words, into the document and back to the same passage', async () => {
    await render(<Stage />);
    const cell = page.getByRole('gridcell', { name: 'A, Ballenfeld: 2 Textstellen in 1 Dokument' });
    await expect.element(cell).toHaveTextContent('2');
    (cell.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{End}{Home}{ArrowRight}{Enter}');
    expect(focusedPlace()).toBe('1:1');
    await expect.element(page.getByText('2 Textstellen in 1 Dokument', { exact: true })).toBeVisible();
    const passage = page.getByRole('link').nth(1);
    await expect.element(passage).toHaveTextContent('I: Und sonst?');
    (passage.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    const { place } = session.getState();
    expect(place).toMatchObject({ view: 'material', documentId: small.documentId, span: { start: 85, end: 92 } });
    await expect.element(page.getByRole('heading', { name: 'Material' })).toBeVisible();
    back();
    await expect.element(page.getByRole('link').nth(1)).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.poll(focusedPlace).toBe('1:1');
  });

  it('counts sub-codes apart when asked to, and shows quotations', async () => {
    await render(<Stage />);
    await userEvent.click(page.getByText('mit Untercodes'));
    await expect
      .element(page.getByRole('gridcell', { name: 'A, Ballenfeld: 1 Codierung in 1 Dokument' }))
      .toHaveTextContent('1');
    changeMatrixLook({ cells: ['quotations'] });
    await expect.element(page.getByRole('gridcell', { name: /»Der Mut«/ })).toBeVisible();
  });

  it('keeps a view under a name and shows it again', async () => {
    await render(<Stage />);
    await userEvent.click(page.getByRole('button', { name: 'Ansicht speichern' }));
    await userEvent.keyboard('Übersicht{Enter}');
    changeMatrixLook({ columns: 'speakers' });
    await expect.element(page.getByRole('columnheader', { name: /Tisch 1/ }).first()).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Übersicht' }));
    await expect.element(page.getByRole('columnheader', { name: /Ballenfeld/ })).toBeVisible();
  });

  it('has nothing that keeps anybody out', async () => {
    await render(<Stage />);
    await userEvent.click(page.getByRole('gridcell', { name: /^A, Ballenfeld/ }));
    await expect.element(page.getByText('Tisch 1, Abs. 2')).toBeVisible();
    const { violations } = await axe.run(document);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });
});

describe('a large matrix', () => {
  const columns = 1000;
  const rows = 250;

  function guid(kind: string, index: number): string {
    return `00000000-0000-4000-${kind}-${index.toString(16).padStart(12, '0')}`;
  }

  function largeProject(): Project {
    const base = small.project;
    const template = base.documents.get(small.otherDocumentId)!;
    const revision = base.revisions.get(template.revisionId)!;
    const codes = Array.from({ length: rows }, (_, index): Code => ({
      ...base.codes.get(small.a)!,
      id: guid('a000', index) as CodeId,
      parentId: null,
      name: `Code ${index}`,
      color: palette[index % palette.length] ?? '#2f6fb3',
      position: index,
    }));
    const documents = Array.from({ length: columns }, (_, index) => ({
      ...template,
      id: guid('b000', index) as DocumentId,
      revisionId: guid('c000', index) as RevisionId,
      name: `Dokument ${index}`,
      position: index,
    }));
    const codings = new Map(
      documents.map(({ id }, document) => [
        id,
        codes
          .filter((_, index) => (index * 7 + document) % 5 === 0)
          .map((own, index): Coding => ({
            id: guid('8000', document * rows + index) as CodingId,
            documentId: id,
            codeId: own.id,
            start: 0,
            end: 5,
            quote: 'Kurz.',
            coderId: small.coderId,
            weight: null,
            createdAt: template.createdAt,
          })),
      ]),
    );
    return {
      ...base,
      codes: new Map(codes.map((own) => [own.id, own])),
      documents: new Map(documents.map((own) => [own.id, own])),
      revisions: new Map(
        documents.map(({ id, revisionId }) => [revisionId, { ...revision, id: revisionId, documentId: id }]),
      ),
      speakers: new Map(),
      codings,
    };
  }

  it('draws only what is in view, and opens a cell', async () => {
    const project = largeProject();
    await addProject(project, textsOf(project));
    changeMatrixLook({ columns: 'documents', withSubcodes: false });
    go({ view: 'matrix' });
    await render(<Stage />);
    const cell = page.getByRole('gridcell', { name: 'Code 0, Dokument 0: 1 Codierung in 1 Dokument' });
    await expect.element(cell).toBeVisible();
    expect(document.querySelectorAll('[role=gridcell]').length).toBeLessThan(900);
    const grid = page.getByRole('grid');
    await expect.element(grid).toHaveAttribute('aria-colcount', '1002');

    for (const column of [0, 5]) {
      document.querySelector<HTMLElement>(`[data-place="1:${column + 1}"]`)?.click();
      const wanted = `00000000-0000-4000-8000-${(column * rows).toString(16).padStart(12, '0')}`;
      await expect.poll(() => document.querySelector(`[data-coding="${wanted}"]`)).not.toBeNull();
    }

    const element = cell.element() as HTMLElement;

    element.focus();
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(focusedPlace()).toBe('251:1001');
    await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
    await expect.poll(focusedPlace).toBe('250:1000');
    await expect.element(page.getByRole('columnheader', { name: 'Dokument 999' })).toBeVisible();
  });
});
