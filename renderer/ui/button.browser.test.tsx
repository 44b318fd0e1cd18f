import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import './tokens.css';
import { Button } from './button';

afterEach(cleanup);

describe('a button that cannot be pressed now', () => {
  it('keeps its quiet ground under the pointer, so that its words stay legible', async () => {
    await render(
      <Button variant="primary" disabledReason="Geben Sie einen Titel an.">
        Einlesen
      </Button>,
    );
    const button = page.getByRole('button', { name: 'Einlesen' });
    await button.hover();
    await expect.element(button).toHaveAttribute('data-hovered');
    await Promise.all(
      button
        .element()
        .getAnimations()
        .map(({ finished }) => finished),
    );
    expect(getComputedStyle(button.element()).backgroundColor).toBe('rgba(0, 0, 0, 0)');
  });
});
