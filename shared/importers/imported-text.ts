import type { Problem } from '../kernel/problem';
import type { Attributes } from '../project/schema';
import { paragraphStarts } from '../text/paragraphs';
import { recogniseTurns, type LabelledTurn } from '../text/turns';
import { refusedFile, type ImportedFile, type ImportFile, type ImportOptions } from './define-importer';
import { baseName } from './file-name';
import type { LineEnds } from './normal-text';

type TextSource = {
  readonly format: string;
  readonly encoding: string;
  readonly lineEnds: LineEnds;
  /** Normalised already. */
  readonly text: string;
  readonly attributes: Attributes;
  readonly problems: readonly Problem[];
  /** Turns of a text that is a transcript by its format; where there are none, those that are recognised count. */
  readonly spoken?: readonly LabelledTurn[];
};

/** Most paragraphs a text may have; a thousand books have that many. Each takes memory wherever the text is open. */
const mostParagraphs = 1_000_000;

/** The outcome of every format that yields one text: its document with turns and kind, and how it was read. */
export function importedText(source: TextSource, file: ImportFile, options: ImportOptions): ImportedFile {
  const { format, encoding, lineEnds, text, attributes, problems } = source;
  const paragraphs = paragraphStarts(text).length;
  if (paragraphs === 0) {
    const refused = refusedFile(file.name, { code: 'no-words' });
    return { ...refused, problems: [...refused.problems, ...problems] };
  }
  if (paragraphs > mostParagraphs) {
    return refusedFile(file.name, { code: 'too-many-paragraphs', params: { limit: mostParagraphs } });
  }
  const { spoken } = source;
  const turns = spoken === undefined || spoken.length === 0 ? recogniseTurns(text) : spoken;
  const speakers = [...new Set(turns.flatMap(({ label }) => (label === null ? [] : [label])))];
  return {
    file: file.name,
    documents: [
      {
        name: baseName(file.name),
        kind: spoken !== undefined || turns.length > 0 ? 'transcript' : 'notes',
        text,
        turns,
        attributes,
        origin: { file: file.name, sha256: options.sha256, encoding },
      },
    ],
    problems,
    reading: { format, encoding, lineEnds, paragraphs, turns: turns.length, speakers, characters: text.length },
  };
}
