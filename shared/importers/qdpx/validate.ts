import type { Problem } from '../../kernel/problem';
import type { XmlElement } from '../../kernel/xml-tree';
import { codebookGrammar, projectGrammar, type ElementRule, type Grammar } from '../../project/refi/grammar';
import { fitsType } from '../../project/refi/types';
import { archiveLimits, isBomb, unpack } from '../archive';
import { zipDirectory } from '../zip-directory';
import { projectEntries } from '../formats/qdpx';
import { beyondSchema } from './beyond-schema';
import { lineOf, placeOf } from './elements';
import { entriesOf, type Entries } from './entries';
import { decodeXml, parseXml, XmlError, type ParsedXml } from './parse-xml';

/**
 * What a project file (`.qde`) has against REFI-QDA 1.5: an error for each breach of its schema, with line and element.
 *
 * No error exactly where the schema is kept. What the standard asks for beyond it is a warning: a text has its words
 * either in it or in a file, never in both, and what `beyondSchema` says.
 */
export function validateQde(xml: string, file = 'project.qde'): readonly Problem[] {
  return validateProject(xml, file, null);
}

/** What a codebook file (`.qdc`) has against its schema. */
export function validateQdc(xml: string, file = 'codebook.qdc'): readonly Problem[] {
  return validate(xml, file, codebookGrammar);
}

/**
 * What an archive (`.qdpx`) has against the standard: its project file as `validateQde` says, and beyond the schema
 * whether files that are named are there, and passages inside their texts where their names quote them.
 */
export function validateQdpx(bytes: Uint8Array, file: string): readonly Problem[] {
  const refused = (code: string): readonly Problem[] => [{ code, severity: 'error', file }];
  const listed = zipDirectory(bytes);
  if (listed === null) return refused('archive-damaged');
  if (isBomb(listed, { ...archiveLimits, bytes: 4 * 1024 ** 3, entries: 100_000 })) return refused('archive-bomb');
  const [standard] = projectEntries(listed.map(({ name }) => name));
  if (standard === undefined) return refused('qdpx-without-project');
  const damaged: Problem[] = [];
  const entries = unpack(
    bytes,
    (name) => name === standard || /^sources\/[^/]+$/i.test(name),
    (place) => damaged.push({ code: 'archive-entry-damaged', severity: 'error', file, place }),
  );
  const xml = decodeXml(entries?.get(standard) ?? new Uint8Array());
  if (entries === null || xml === null) return refused('archive-damaged');
  const files = [...entries].map(([name, content]) => ({ name, bytes: content, sha256: '' }));
  const capital = files.find(({ name }) => name.includes('/') && !name.startsWith('sources/'));
  if (capital !== undefined) {
    damaged.push({ code: 'refi-folder', severity: 'warning', file, place: capital.name });
  }
  return [...damaged, ...validateProject(xml, file, entriesOf(standard, files))];
}

function validateProject(xml: string, file: string, entries: Entries | null): readonly Problem[] {
  const problems = validate(xml, file, { ...projectGrammar, entry: entries?.standard });
  if (problems.some(({ code }) => /^(?:qdpx-|refi-root)/.test(code))) return problems;
  return [...problems, ...beyondSchema(parseXml(xml).root, file, entries)];
}

/** How many breaches are told; a file of a careless writer has one at every element. */
const mostProblems = 1000;

type Report = (code: string, at: XmlElement, params?: Readonly<Record<string, string>>) => void;

function validate(
  xml: string,
  file: string,
  grammar: Grammar & { readonly entry?: string | undefined },
): readonly Problem[] {
  const problems: Problem[] = [];
  const report: Report = (code, at, params = {}) => {
    if (problems.length >= mostProblems) return;
    const severity = code === 'refi-words-where' ? 'warning' : 'error';
    problems.push({ code, severity, file, place: placeOf(at, grammar.entry), params });
  };
  let parsed: ParsedXml;
  try {
    parsed = parseXml(xml);
  } catch (error) {
    if (error instanceof XmlError)
      return [{ code: error.code, severity: 'error', file, place: lineOf(error.line, grammar.entry) }];
    throw error;
  }
  const { root, namespace, replaced } = parsed;
  if (replaced > 0) report('qdpx-characters-replaced', root, { count: String(replaced) });
  if (root.name !== grammar.root || namespace !== grammar.namespace) report('refi-root', root, { namespace });
  else checkElement(root, { grammar, report });
  return problems;
}

type Context = { readonly grammar: Grammar; readonly report: Report };

function checkElement(element: XmlElement, context: Context): void {
  const rule = context.grammar.elements.get(element.name);
  if (rule === undefined) return;
  checkAttributes(element, rule, context.report);
  if (rule.words === null) checkChildren(element, rule, context);
  else if (element.children.length > 0 || !fitsType(element.text, rule.words)) {
    context.report('refi-value', element, { type: rule.words, value: element.text.slice(0, 80) });
  }
  const isText = rule.attributes.some(({ name }) => name === 'plainTextPath');
  const words = element.children.filter(({ name }) => name === 'PlainTextContent').length;
  if (isText && words + (element.attributes['plainTextPath'] === undefined ? 0 : 1) !== 1) {
    context.report('refi-words-where', element);
  }
}

function checkAttributes(element: XmlElement, { attributes }: ElementRule, report: Report): void {
  for (const { name, type, isRequired } of attributes) {
    const value = element.attributes[name];
    if (value === undefined && isRequired) report('refi-attribute-missing', element, { name });
    if (value !== undefined && !fitsType(value, type))
      report('refi-attribute', element, { name, type, value: value.slice(0, 80) });
  }
  for (const name of Object.keys(element.attributes)) {
    const isKnown = attributes.some((attribute) => attribute.name === name);
    if (!isKnown && !/^(?:xmlns(?::|$)|xsi:(?:schemaLocation|noNamespaceSchemaLocation)$|xml:)/.test(name)) {
      report('refi-attribute-unknown', element, { name });
    }
  }
}

/** Children in the order of the schema, each place filled as often as it may be. */
function checkChildren(element: XmlElement, rule: ElementRule, context: Context): void {
  const { report } = context;
  if (element.text.trim() !== '') report('refi-words', element);
  let place = 0;
  let filled = 0;
  for (const child of element.children) {
    while (place < rule.children.length && !fitsPlace(rule, place, filled, child.name)) {
      if (filled === 0 && rule.children[place]?.isRequired === true) {
        report('refi-child-missing', element, { name: rule.children[place]?.names.join(', ') ?? '' });
      }
      [place, filled] = [place + 1, 0];
    }
    if (place >= rule.children.length) {
      report('refi-child', child, { parent: element.name });
      // What stands in the wrong place is told once; what follows is looked at from the beginning.
      [place, filled] = [0, 1];
    } else filled += 1;
    checkElement(child, context);
  }
  for (; place < rule.children.length; [place, filled] = [place + 1, 0]) {
    const missing = filled === 0 && rule.children[place]?.isRequired === true;
    if (missing) report('refi-child-missing', element, { name: rule.children[place]?.names.join(', ') ?? '' });
  }
}

function fitsPlace({ children }: ElementRule, place: number, filled: number, name: string): boolean {
  const rule = children[place];
  return rule !== undefined && rule.names.includes(name) && (filled === 0 || rule.isList);
}
