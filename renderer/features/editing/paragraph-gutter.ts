import { StateField, type EditorState, type Extension, type Text } from '@codemirror/state';
import { gutter, GutterMarker } from '@codemirror/view';
import styles from './text-editor.module.css';

/** Number of the paragraph of each line, 0 for empty ones; the same count as `paragraphStarts`. */
const numbersField = StateField.define<Int32Array>({
  create: ({ doc }) => numbersOf(doc),
  update: (numbers, transaction) => (transaction.docChanged ? numbersOf(transaction.state.doc) : numbers),
});

function numbersOf(doc: Text): Int32Array {
  const numbers = new Int32Array(doc.lines);
  let line = 0;
  let paragraph = 0;
  for (const text of doc.iterLines()) {
    if (text.trim() !== '') numbers[line] = paragraph += 1;
    line += 1;
  }
  return numbers;
}

class ParagraphNumber extends GutterMarker {
  constructor(readonly number: number) {
    super();
  }

  override eq(other: ParagraphNumber): boolean {
    return other.number === this.number;
  }

  override toDOM(): Node {
    return document.createTextNode(`${this.number}`);
  }
}

/** The numbers by which paragraphs are cited, beside the lines; they count on as one types. */
export const paragraphGutter: Extension = [
  numbersField,
  gutter({
    class: styles['numbers'] ?? '',
    lineMarker: ({ state }, { from }) => {
      const number = paragraphNumberAt(state, from);
      return number === 0 ? null : new ParagraphNumber(number);
    },
    initialSpacer: () => new ParagraphNumber(9999),
  }),
];

/** Number of the paragraph an offset lies in; 0 in an empty line. */
function paragraphNumberAt(state: EditorState, offset: number): number {
  return state.field(numbersField)[state.doc.lineAt(offset).number - 1] ?? 0;
}
