import type { XmlElement } from '../../kernel/xml-tree';
import { xmlOf } from '../../kernel/xml-tree';
import type { DocumentRecord } from '../../project/document';
import { archivePath } from '../../project/project-file';
import { element, text } from '../../kernel/xml';
import type { Context } from './context';
import { dateTime, noteRefs } from './note-xml';
import { selectionsOf, type Selection } from './selections';
import { variableValuesXml } from './variables';

/** A document as a text source; as the representation of its PDF where that is kept. */
export function sourceXml(context: Context, document: DocumentRecord): string {
  const { guids, files, kept } = context;
  const { id, name, createdAt } = document;
  const pdf = files.pdfOf(id);
  const shell = kept.inside('PDFSource', id);
  const head = { guid: guids.of('document', id), name };
  const creationDateTime = dateTime(createdAt);
  const plainTextPath = `internal://${id}.txt`;
  const selections = selectionXmls(context, document);
  const rest = noteRefs(context, `document ${id}`) + variableValuesXml(document.attributes, context.variables);
  if (pdf === null && shell === null) {
    const docx = files.docxOf(document);
    const paths = { richTextPath: docx === null ? null : files.pathOf(archivePath(docx)), plainTextPath };
    return `${element('TextSource', { ...head, ...paths, creationDateTime }, lines(selections + rest))}\n`;
  }
  const words = { guid: guids.of('representation', `of ${id}`), name, plainTextPath, creationDateTime };
  const path = pdf === null ? shell?.attributes['path'] : files.pathOf(archivePath(pdf));
  const attributes = { ...head, path, currentPath: shell?.attributes['currentPath'], creationDateTime };
  const content = areasOf(shell) + element('Representation', words, lines(selections)) + rest;
  return `${element('PDFSource', attributes, lines(content))}\n`;
}

function areasOf(shell: XmlElement | null): string {
  return (
    shell?.children
      .filter(({ name }) => name === 'PDFSelection')
      .map(xmlOf)
      .join('') ?? ''
  );
}

function lines(content: string): string {
  return content === '' ? '' : `\n${content}\n`;
}

function selectionXmls(context: Context, document: DocumentRecord): string {
  const { project, textOf, passageMemos } = context;
  const codings = project.codings.get(document.id) ?? [];
  const memos = passageMemos.get(document.id) ?? [];
  return selectionsOf(codings, memos, { text: textOf(document), codes: project.codes })
    .map((selection) => selectionXml(context, selection))
    .join('');
}

function selectionXml(context: Context, { start, end, quote, codings, memo }: Selection): string {
  const { guids } = context;
  const [first] = codings;
  const content = codings.map(({ id, codeId, coderId, createdAt }) =>
    element(
      'Coding',
      { guid: guids.of('coding', id), creatingUser: guids.of('coder', coderId), creationDateTime: dateTime(createdAt) },
      element('CodeRef', { targetGUID: guids.of('code', codeId) }) + noteRefs(context, `coding ${id}`),
    ),
  );
  const owner = first?.id ?? memo?.memo.id ?? '';
  return `${element(
    'PlainTextSelection',
    {
      guid: guids.of('selection', `of ${owner}`),
      name: quote,
      startPosition: start,
      endPosition: end,
      creatingUser: first === undefined ? null : guids.of('coder', first.coderId),
      creationDateTime: dateTime(first?.createdAt ?? memo?.memo.createdAt ?? ''),
      modifiedDateTime: memo === null ? null : dateTime(memo.memo.updatedAt),
    },
    memo === null ? content.join('') : aboutPassage(context, memo),
  )}\n`;
}

function aboutPassage({ guids }: Context, { memo, words, isPlain }: NonNullable<Selection['memo']>): string {
  if (!isPlain) return element('NoteRef', { targetGUID: guids.of('memo', memo.id) });
  return words === '' ? '' : element('Description', {}, text(words));
}
