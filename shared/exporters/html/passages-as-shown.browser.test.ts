import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { required } from '../../kernel/assert';
import { plainMatrix } from '../../project/matrix-view';
import { anyPassage, studyOf } from '../../test/any-passage';
import { requestOf } from '../../test/export-requests';
import { runExport } from '../run-export';

/** The words of a page as a reader sees and copies them. */
async function shownWords(said: string, format: 'quotations' | 'matrix' | 'codebook' | 'document'): Promise<string> {
  const matrix = { ...plainMatrix, cells: ['quotations' as const] };
  const { bytes } = await runExport(studyOf(said), requestOf({ format, file: 'html', matrix }));
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = new TextDecoder().decode(bytes);
  document.body.replaceChildren(frame);
  await loaded;
  return required(frame.contentDocument, 'page').body.innerText;
}

afterEach(() => document.body.replaceChildren());

describe('a passage on a page', () => {
  it('is always shown to the character, in lists, in the matrix, in the coding guide and in its document', async () => {
    await fc.assert(
      fc.asyncProperty(anyPassage, async (said) => {
        for (const format of ['quotations', 'matrix', 'codebook'] as const) {
          expect(await shownWords(said, format)).toContain(said);
        }
        expect(await shownWords(said, 'document')).toContain(`[1${said.trim()}1]`);
      }),
      { numRuns: 25 },
    );
  });
});
