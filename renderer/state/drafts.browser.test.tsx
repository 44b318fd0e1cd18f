import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { useDraft } from './drafts';

/** A field that loses the focus by the very key that wrote its last sign. */
function LeavingField({ onSave }: { readonly onSave: (text: string) => void }) {
  const { text, change, save } = useDraft('', onSave);
  return (
    <textarea
      value={text}
      onChange={(event) => {
        change(event.target.value);
        if (event.target.value.endsWith('@')) save();
      }}
    />
  );
}

it('keeps the last sign when the field is left by the key that wrote it', async () => {
  const saved: string[] = [];
  const screen = await render(<LeavingField onSave={(text) => saved.push(text)} />);
  await screen.getByRole('textbox').fill('Siehe @');
  expect(saved).toEqual(['Siehe @']);
});
