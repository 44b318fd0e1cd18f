import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { ContextMenu } from './context-menu';
import { Dialog } from './dialog';

afterEach(cleanup);

function Stage() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <ContextMenu label="Menü" items={[{ id: 'merge', label: 'Zusammenführen', onAction: () => setIsOpen(true) }]}>
        <button>Zeile</button>
      </ContextMenu>
      {isOpen && (
        <Dialog title="Zusammenführen" onClose={() => setIsOpen(false)}>
          <input aria-label="Code" autoFocus />
        </Dialog>
      )}
    </>
  );
}

describe('a menu at the pointer', () => {
  it('leaves the focus on its row, so that a dialog it opened gives it back there', async () => {
    await render(<Stage />);
    const row = page.getByRole('button', { name: 'Zeile' });
    await row.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Zusammenführen' }).click();
    await expect.element(page.getByRole('dialog', { name: 'Zusammenführen' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(row).toHaveFocus();
  });
});
