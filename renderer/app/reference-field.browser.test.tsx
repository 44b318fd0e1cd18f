import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import { ReferenceField } from './reference-field';

afterEach(cleanup);

function Stage({ template, language = 'de' }: { readonly template: string; readonly language?: 'de' | 'en' }) {
  const [value, setValue] = useState(template);
  return <ReferenceField language={language} value={value} onChange={setValue} />;
}

it('puts in what is cited without a brace being typed, and shows what comes of it with and without pages', async () => {
  await render(<Stage template="{label}, Abs. {par}" />);
  await page.getByRole('button', { name: 'Seite in die Quellenangabe einfügen' }).click();
  await expect.element(page.getByLabelText('Quellenangabe').first()).toHaveValue('{label}, Abs. {par}, S. {page}');
  await expect.element(page.getByText('Beispiel: Tisch 1, Abs. 12–14, S. 3')).toBeVisible();
  await expect.element(page.getByText('Ohne Seiten und Zeiten: Tisch 1, Abs. 12–14')).toBeVisible();
});

it('puts each in once, and begins an empty one without a comma', async () => {
  await render(<Stage template=" " />);
  const button = page.getByRole('button', { name: 'Zeit in die Quellenangabe einfügen' });
  await button.click();
  await expect.element(button).toHaveAttribute('aria-disabled', 'true');
  await expect.element(page.getByRole('textbox')).toHaveValue('{time}');
});

it('writes in the language of the material, whatever the interface speaks', async () => {
  await render(<Stage template="{label}" language="en" />);
  await page.getByRole('button', { name: 'Absatz in die Quellenangabe einfügen' }).click();
  await expect.element(page.getByRole('textbox')).toHaveValue('{label}, para. {par}');
});
