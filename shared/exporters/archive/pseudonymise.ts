import { attributionOf, isNamed, publicName } from '../../analysis/attribution';
import { orderedDocuments } from '../../analysis/document-order';
import type { DocumentId, RevisionId } from '../../kernel/ids';
import type { Coder } from '../../project/coder';
import { compareCodings, type Coding } from '../../project/coding';
import { isBlocked, type DocumentRecord } from '../../project/document';
import type { Project, Texts } from '../../project/project';
import { withPlaces } from '../../project/older-revision';
import type { Revision } from '../../project/revision';
import { applyEdits, offsetMapper, spanMapper, type Edit } from '../../text/mapping';
import { paragraphAt } from '../../text/paragraphs';
import { speakerHeads } from '../marked/speaker-heads';
import { sentencesIn } from './blocked-sentences';
import type { MovedText } from './cleaning';
import { fieldCleaner } from './field-cleaner';
import type { Finding } from './findings';
import { nameRules, writtenNames, type NameRules } from './name-rules';
import { pseudonymiseText, textPatterns, type FoundInText, type TextPatterns } from './pseudonymise-text';
import { publicRecords } from './public-records';
import { publicRoles } from './public-roles';

/** A study as it may leave the team, and what must be looked at before it does. */
export type Pseudonymised = {
  readonly project: Project;
  readonly texts: Texts;
  /** Labels of speakers that were replaced. */
  readonly labels: number;
  /** In the order of documents and places. They say names. */
  readonly findings: readonly Finding[];
};

/** A passage over a part of a name covers what stands for the name. */
const rules = { startLeans: 'left', endLeans: 'right', onDeletion: 'drop' } as const;

/**
 * The study with the pseudonyms of its speakers in place of their names, in labels and in words.
 *
 * Blocked O-tones, older revisions, kept files and what other programs left are not in it; of O-tones that are not
 * released openly neither label, source, attributes nor case. Codings stand where they stood, on the new words. Names of
 * people that have no pseudonym stay and are told, wherever they are; attributes and what is told of someone stay: no
 * program finds those.
 */
export function pseudonymise(source: { readonly project: Project; readonly texts: Texts }): Pseudonymised {
  const { texts } = source;
  const names = nameRules(source.project);
  const known = new Set([...names.open, ...knownNames(source.project)]);
  const blocked = blockedSentences(source.project, texts);
  const roles = fieldCleaner(textPatterns({ rules: names.ofTeam, known, blocked }));
  const project = publicRoles(source.project, roles);
  const documents = orderedDocuments(project).filter((document) => !isBlocked(document));
  const patterns = new Map<NameRules, TextPatterns>();
  const patternsFor = (id: DocumentId): TextPatterns => {
    const rules = names.ofText(id);
    const made = patterns.get(rules) ?? textPatterns({ rules, known, blocked });
    patterns.set(rules, made);
    return made;
  };
  const newTexts = new Map<RevisionId, MovedText>();
  const revisions = new Map<RevisionId, Revision>();
  const codings = new Map<DocumentId, readonly Coding[]>();
  const findings: Finding[] = [];
  let labels = 0;
  for (const document of documents) {
    const text = texts.get(document.revisionId);
    const revision = project.revisions.get(document.revisionId);
    if (text === undefined || revision === undefined) continue;
    const heads = speakerHeads(project, document, { text, turns: revision.turns });
    const { paragraphs } = revision;
    const made = pseudonymiseText(text, { paragraphs, heads, names: patternsFor(document.id) });
    const name = publicName(project, document);
    const source = blockedIn(project, document, { text, paragraphs });
    const isSource = ({ kind, found }: FoundInText): boolean =>
      kind === 'blocked' && source.some((one) => one.found.includes(found));
    findings.push(
      ...[...made.findings.filter((one) => !isSource(one)), ...source]
        .sort((a, b) => a.paragraph - b.paragraph)
        .map(({ paragraph, ...one }) => ({ ...one, place: { of: 'text' as const, name, paragraph } })),
    );
    labels += made.labels;
    const after = applyEdits(text, made.edits);
    newTexts.set(revision.id, { text: after, spanOf: spanMapper(made.edits, rules) });
    revisions.set(revision.id, revised(revision, made.edits, after));
    codings.set(document.id, movedCodings(project.codings.get(document.id) ?? [], made.edits, after));
  }
  const ofTeam = new Map([...hiddenLabels(project), ...names.ofTeam]);
  const cleaner = fieldCleaner(textPatterns({ rules: ofTeam, known, blocked }));
  // The old revisions tell where a link in a memo led.
  const records = publicRecords({ ...project, codings }, { documents, cleaner, texts: newTexts });
  return {
    project: { ...records, revisions },
    texts: new Map([...newTexts].map(([id, { text }]) => [id, text])),
    labels,
    findings: [
      ...findings,
      ...roles.findings,
      ...cleaner.findings,
      ...[...records.coders.values()].flatMap(teamFinding),
    ],
  };
}

/** Those who coded are named in a project file. */
function teamFinding({ name }: Coder): readonly Finding[] {
  if (name.trim() === '') return [];
  return [{ kind: 'team', place: { of: 'coder', name, field: 'name' }, found: name, by: null, context: name }];
}

/** Labels of O-tones that are not released openly, where they are names, and the role that stands for each. */
function hiddenLabels({ documents }: Pick<Project, 'documents'>): readonly (readonly [string, string])[] {
  return [...documents.values()].flatMap((document) => {
    const label = document.quotation?.label.trim() ?? '';
    const isName = !isNamed(document) && writtenNames(label).length > 0;
    return isName ? [[label, attributionOf(document) ?? ''] as const] : [];
  });
}

/** What is said in O-tones that are blocked, sentence by sentence. */
function blockedSentences({ documents }: Pick<Project, 'documents'>, texts: Texts): ReadonlySet<string> {
  const words = [...documents.values()].filter(isBlocked).map(({ revisionId }) => texts.get(revisionId) ?? '');
  return new Set(words.flatMap((text) => sentencesIn(text).map(({ key }) => key)));
}

/**
 * Names of persons and O-tones that stand for nobody's label. A case may be no person, so it is looked for by its whole
 * name alone, unless this is in the order of a list: "Lang, Petra".
 */
function knownNames({ cases, documents }: Pick<Project, 'cases' | 'documents'>): ReadonlySet<string> {
  const quoted = [...documents.values()].flatMap(({ quotation }) =>
    quotation === null || quotation.release === 'open'
      ? []
      : [quotation.label.trim(), ...writtenNames(quotation.label)],
  );
  const ofCases = [...cases.values()].flatMap(({ name }) => {
    const [, family, first] = /^(\p{Lu}[^,]{1,60}),\s*(\p{Lu}[^,]{0,60})$/u.exec(name.trim()) ?? [];
    return family === undefined ? [name.trim()] : [name.trim(), ...writtenNames(`${first ?? ''} ${family}`)];
  });
  return new Set([...ofCases, ...quoted].filter((name) => name.length > 2));
}

/** Places of blocked O-tones in the document they were taken from. */
function blockedIn(
  { documents }: Pick<Project, 'documents'>,
  { id }: DocumentRecord,
  { text, paragraphs }: { readonly text: string; readonly paragraphs: readonly number[] },
): readonly FoundInText[] {
  return [...documents.values()].flatMap((document): FoundInText[] => {
    const source = isBlocked(document) ? (document.quotation?.source ?? null) : null;
    if (source === null || source.documentId !== id) return [];
    const words = text.slice(source.start, source.end);
    const paragraph = paragraphAt(paragraphs, source.start);
    return [{ kind: 'source', paragraph, found: words, by: null, context: words }];
  });
}

function revised({ change: _, ...revision }: Revision, edits: readonly Edit[], text: string): Revision {
  const map = offsetMapper(edits);
  return {
    ...withPlaces(revision, text),
    turns: revision.turns.map((turn) => ({
      ...turn,
      start: map(turn.start, 'left'),
      wordsStart: map(turn.wordsStart, 'right'),
    })),
  };
}

function movedCodings(codings: readonly Coding[], edits: readonly Edit[], text: string): readonly Coding[] {
  const map = spanMapper(edits, rules);
  return codings
    .flatMap((coding) => {
      const span = map(coding);
      return span === null ? [] : [{ ...coding, ...span, quote: text.slice(span.start, span.end) }];
    })
    .sort(compareCodings);
}
