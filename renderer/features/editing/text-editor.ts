import { history, historyKeymap, standardKeymap } from '@codemirror/commands';
import { search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorSelection, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap } from '@codemirror/view';
import { paragraphAt } from '../../../shared/text/paragraphs';
import type { Edit } from '../../../shared/text/mapping';
import type { Span } from '../../../shared/text/span';
import type { ReadingPlace } from '../../state/reading-places';
import { codedText, draftOf, showGround, type CodedGround } from './coded-text';
import { changesOf, editorText } from './draft-changes';
import { paragraphGutter } from './paragraph-gutter';
import styles from './text-editor.module.css';

/** The words of the editor, in the user's language. */
export type EditorWords = {
  /** What is being edited, for the screen reader. */
  readonly label: string;
  /** The words of the search panel, by the editor's own. */
  readonly phrases: Readonly<Record<string, string>>;
};

export type TextEditorOptions = {
  readonly parent: HTMLElement;
  readonly ground: CodedGround;
  /** What was written before, in the text of `ground`. */
  readonly edits: readonly Edit[];
  /** Paragraph starts of the text of `ground`. */
  readonly paragraphs: readonly number[];
  readonly place: ReadingPlace | undefined;
  readonly words: EditorWords;
  /** After each change, with all that was written so far. */
  readonly onEdits: (edits: readonly Edit[]) => void;
  readonly onReview: () => void;
  readonly onLeave: () => void;
};

/**
 * A text while it is being edited.
 *
 * The editor holds what was written as changes from the text as it was; codings follow through them. Nothing here knows
 * React or the store.
 */
export class TextEditor {
  private readonly view: EditorView;
  private readonly words = new Compartment();
  private readonly paragraphs: readonly number[];

  constructor(options: TextEditorOptions) {
    const { parent, ground, edits, paragraphs, place } = options;
    this.paragraphs = paragraphs;
    const changes = changesOf(edits, ground.text.length);
    const start = changes.mapPos(paragraphs[(place?.number ?? 1) - 1] ?? 0);
    this.view = new EditorView({
      parent,
      state: EditorState.create({
        doc: changes.apply(editorText(ground.text)),
        selection: EditorSelection.cursor(start),
        extensions: [
          codedText(ground, changes),
          this.words.of(wordsOf(options.words)),
          keymap.of([
            { key: 'Mod-Enter', run: run(options.onReview) },
            ...searchKeymap.filter(({ key }) => key !== 'Mod-Alt-g' && key !== 'Mod-d' && key !== 'Mod-Shift-l'),
            ...historyKeymap,
            ...standardKeymap,
            { key: 'Escape', run: run(options.onLeave) },
          ]),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (docChanged) options.onEdits(draftOf(state).edits);
          }),
          plainEditor(),
        ],
      }),
      scrollTo: EditorView.scrollIntoView(start, { y: 'start', yMargin: place?.distance ?? 0 }),
    });
  }

  /** What was written so far. */
  get edits(): readonly Edit[] {
    return draftOf(this.view.state).edits;
  }

  focus(): void {
    this.view.focus();
  }

  /** Shows the codings of now. */
  showGround(ground: CodedGround): void {
    showGround(this.view, ground);
  }

  /** Speaks another language from now on. */
  setWords(words: EditorWords): void {
    this.view.dispatch({ effects: this.words.reconfigure(wordsOf(words)) });
  }

  /** Selects a passage of the text as it is written now, in the middle of the view. */
  show({ start, end }: Span): void {
    const { length } = this.view.state.doc;
    const selection = EditorSelection.single(Math.min(start, length), Math.min(end, length));
    const effects = EditorView.scrollIntoView(selection.main, { y: 'center' });
    this.view.dispatch({ selection, effects, userEvent: 'select' });
    this.view.focus();
  }

  /** Where a passage of the text as it was lies now; one whose words are gone is empty. */
  placeOf({ start, end }: Span): Span {
    const { changes } = draftOf(this.view.state);
    return { start: changes.mapPos(start, 1), end: Math.max(changes.mapPos(start, 1), changes.mapPos(end, -1)) };
  }

  /** Where one reads: the paragraph at the top of the window, counted in the text as it was. */
  readingPlace(): ReadingPlace {
    const { from, distance } = this.topLine();
    const before = draftOf(this.view.state).changes.invertedDesc.mapPos(from);
    return { number: paragraphAt(this.paragraphs, before), distance };
  }

  /** The same, counted in the text as it is written now. */
  readingPlaceAmong(paragraphs: readonly number[]): ReadingPlace {
    const { from, distance } = this.topLine();
    return { number: paragraphAt(paragraphs, from), distance };
  }

  /** Opens the fields to find and replace. */
  search(): void {
    this.view.focus();
    const find = searchKeymap.find(({ key }) => key === 'Mod-f');
    find?.run?.(this.view);
  }

  dispose(): void {
    this.view.destroy();
  }

  private topLine(): { readonly from: number; readonly distance: number } {
    const { scrollDOM, documentTop } = this.view;
    const top = scrollDOM.getBoundingClientRect().top;
    const block = this.view.lineBlockAtHeight(top - documentTop + 8);
    return { from: block.from, distance: documentTop + block.top - top };
  }
}

function run(action: () => void): () => true {
  return () => {
    action();
    return true;
  };
}

function wordsOf({ label, phrases }: EditorWords): Extension {
  return [
    EditorState.phrases.of(phrases),
    // Without an index of its own, tools that check for scrolling by keys do not see that the text has the keyboard.
    EditorView.contentAttributes.of({
      'aria-label': label,
      'data-text-editor': '',
      spellcheck: 'false',
      tabindex: '0',
    }),
  ];
}

/** Prose, not code: lines wrap, what is pasted has our line ends and no half characters, styles carry the nonce. */
function plainEditor(): Extension {
  return [
    history(),
    drawSelection(),
    search({ top: true }),
    paragraphGutter,
    EditorView.lineWrapping,
    EditorState.lineSeparator.of('\n'),
    EditorView.clipboardInputFilter.of((text) => text.replace(/\r\n?/g, '\n').replace(/\p{Surrogate}/gu, '\ufffd')),
    EditorView.editorAttributes.of({ class: styles['editor'] ?? '' }),
    EditorView.cspNonce.of(nonceOfPage()),
  ];
}

/** The nonce the page was served with; styles without it are refused. */
function nonceOfPage(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
