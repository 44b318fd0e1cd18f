import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { applyCode } from '../../../shared/commands/apply-code';
import { memoOn } from '../../../shared/commands/memo-on';
import { setMemo } from '../../../shared/commands/set-memo';
import { required } from '../../../shared/kernel/assert';
import type { ProjectId } from '../../../shared/kernel/ids';
import type { Coding } from '../../../shared/project/coding';
import { smallProject, smallText } from '../../../shared/test/small-project';
import { currentCoderId, currentProject, dispatch, redo, undo } from '../../state/project-store';
import { addProject, closeProject, openProject } from '../../state/projects';
import { MemoField } from './memo-field';

const small = smallProject();
let projectId: ProjectId;
let coding: Coding;

beforeEach(async () => {
  const texts = [...small.project.revisions.values()].map(
    ({ id, documentId }) => [id, documentId === small.documentId ? smallText : 'Kurz.'] as const,
  );
  projectId = await addProject(small.project, new Map(texts));
  const { diff } = dispatch(applyCode, {
    documentId: small.documentId,
    text: smallText,
    spans: [{ start: 24, end: 29 }],
    codeIds: [small.a],
    coderId: currentCoderId(),
  });
  coding = required(diff.codings?.added[0], 'coding');
});

afterEach(async () => {
  await closeProject();
});

function memo(): string | undefined {
  return memoOn(currentProject(), { type: 'coding', id: coding.id })?.text;
}

describe('the memo of a coding', () => {
  it('is kept when the project is closed while it is written', async () => {
    const screen = await render(<MemoField coding={coding} />);
    await screen.getByRole('textbox').fill('wichtig');
    await closeProject();
    await screen.unmount();
    await openProject(projectId);
    expect(memo()).toBe('wichtig');
  });

  it('does not take away what was written elsewhere meanwhile', async () => {
    const screen = await render(<MemoField coding={coding} />);
    dispatch(setMemo, { target: { type: 'coding', id: coding.id }, title: '', text: 'von der Seite' });
    await expect.element(screen.getByRole('textbox')).toHaveValue('von der Seite');
    await screen.unmount();
    expect(memo()).toBe('von der Seite');
  });

  it('is a step of its own before what undo takes back next', async () => {
    const screen = await render(<MemoField coding={coding} />);
    await screen.getByRole('textbox').fill('wichtig');
    await undo();
    expect(memo()).toBeUndefined();
    await undo();
    expect(currentProject().codings.size).toBe(0);
    await screen.unmount();
    expect(currentProject().memos.size).toBe(0);
    await redo();
    await redo();
    expect(memo()).toBe('wichtig');
  });
});
