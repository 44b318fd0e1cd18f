import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editsIn, hardText, rawEdits } from '../../../shared/test/random-edits';
import { applyEdits } from '../../../shared/text/mapping';
import { changesOf, editorText, editsOf } from './draft-changes';

it('always says in the editor what the edits say outside of it, and back', () => {
  fc.assert(
    fc.property(hardText(20), rawEdits, rawEdits, (text, first, second) => {
      const edits = editsIn(text, first);
      const once = applyEdits(text, edits);
      const more = editsIn(once, second);
      const changes = changesOf(edits, text.length).compose(changesOf(more, once.length));
      expect(applyEdits(text, editsOf(changes))).toBe(applyEdits(once, more));
      expect(changes.apply(editorText(text)).toString()).toBe(applyEdits(once, more));
    }),
    { numRuns: 500 },
  );
});
