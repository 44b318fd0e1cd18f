import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { closeDialog, openDialog } from '../state/session-store';
import { useViewFocus } from './view-focus';

afterEach(cleanup);

function Stage() {
  const [view, setView] = useState('memos');
  const region = useViewFocus(view);
  const show = (next: string): void => {
    if (next !== '') setView(next);
  };
  return (
    <>
      <input aria-label="elsewhere" onKeyDown={({ key }) => show(key === 'F2' ? 'history' : '')} />
      <section ref={region} onKeyDown={({ key }) => show(key === 'F2' ? 'history' : '')}>
        {view === 'memos' && <input aria-label="search" />}
        <div key={view}>
          <button data-roving={0} tabIndex={-1}>
            {view} 1
          </button>
          <button data-roving={1} tabIndex={0}>
            {view} 2
          </button>
        </div>
      </section>
    </>
  );
}

function Matrix() {
  const region = useViewFocus('matrix');
  return (
    <section ref={region}>
      <div role="grid">
        <div role="row">
          <div role="gridcell" data-place="1:1" tabIndex={-1}>
            7
          </div>
          <div role="gridcell" data-place="1:2" tabIndex={0}>
            12
          </div>
        </div>
      </div>
    </section>
  );
}

describe('the focus in a new view', () => {
  it('goes to its list when what had it went with the view before', async () => {
    await render(<Stage />);
    await page.getByLabelText('search').click();
    await userEvent.keyboard('{F2}');
    await expect.element(page.getByRole('button', { name: 'history 2' })).toHaveFocus();
  });

  it('goes to the cell of a matrix that Tab reaches', async () => {
    await render(<Matrix />);
    await expect.element(page.getByRole('gridcell', { name: '12' })).toHaveFocus();
  });

  it('goes there when a dialog closes that leaves it nowhere', async () => {
    openDialog({ kind: 'shortcuts' });
    await render(<Matrix />);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(document.activeElement).toBe(document.body);
    closeDialog();
    await expect.element(page.getByRole('gridcell', { name: '12' })).toHaveFocus();
  });

  it('stays where it is outside the views', async () => {
    await render(<Stage />);
    await page.getByLabelText('elsewhere').click();
    await userEvent.keyboard('{F2}');
    await expect.element(page.getByRole('button', { name: 'history 2' })).toBeVisible();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await expect.element(page.getByLabelText('elsewhere')).toHaveFocus();
  });
});
