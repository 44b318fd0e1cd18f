import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import '../ui/base.css';
import '../ui/tokens.css';
import { ErrorBoundary } from './error-boundary';

let isBroken = true;

function View() {
  if (isBroken) throw new Error('The matrix has no columns');
  return <p>Matrix</p>;
}

describe('ErrorBoundary', () => {
  afterEach(cleanup);

  it('says what is safe, keeps the details folded, and tries again when asked', async () => {
    // React tells the console of every error, also of those that are caught.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    isBroken = true;
    await render(
      <ErrorBoundary resetKey="matrix">
        <View />
      </ErrorBoundary>,
    );
    await expect.element(page.getByRole('alert')).toHaveTextContent('Ihr Projekt ist sicher');
    await expect.element(page.getByText('The matrix has no columns')).not.toBeVisible();
    isBroken = false;
    await page.getByRole('button', { name: 'Ansicht neu laden' }).click();
    await expect.element(page.getByText('Matrix')).toBeVisible();
  });

  it('tries again by itself where another view is shown', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    isBroken = true;
    const screen = await render(
      <ErrorBoundary resetKey="matrix">
        <View />
      </ErrorBoundary>,
    );
    await expect.element(page.getByRole('alert')).toBeVisible();
    isBroken = false;
    await screen.rerender(
      <ErrorBoundary resetKey="material">
        <View />
      </ErrorBoundary>,
    );
    await expect.element(page.getByText('Matrix')).toBeVisible();
  });
});
