import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../kernel/encoding';
import { countingPorts } from '../../test/ports';
import { readForeign } from './read-foreign';

const guid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const code = `<CodeRef targetGUID="${guid(1)}"/>`;

type Parts = {
  readonly users?: string;
  readonly variables?: string;
  readonly sources: string;
  readonly notes?: string;
};

async function read({ users = '', variables = '', sources, notes = '' }: Parts) {
  const xml = `<Project xmlns="urn:QDA-XML:project:1.0" name="x" origin="Tool">${users}
    <CodeBook><Codes><Code guid="${guid(1)}" name="Mut" isCodable="true"/></Codes></CodeBook>${variables}
    <Sources>${sources}</Sources>${notes}</Project>`;
  const file = { file: 'a.qde', standard: 'a.qde', bytes: encodeUtf8(xml), files: [] };
  const outcome = await readForeign(file, { ports: countingPorts(1), onProgress: () => undefined });
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}

const text = (inside: string) =>
  `<TextSource guid="${guid(2)}" name="Text"><PlainTextContent>Ein Wort.</PlainTextContent>${inside}</TextSource>`;

describe('of a file of another tool', () => {
  it('what is said of the text of a PDF is said of its document', async () => {
    const { project } = await read({
      variables: `<Variables><Variable guid="${guid(3)}" name="Ort" typeOfVariable="Text"/></Variables>`,
      sources: `<PDFSource guid="${guid(2)}" name="Bericht"><Representation guid="${guid(4)}">
        <Description>Abgetippt.</Description><PlainTextContent>Ein Wort.</PlainTextContent>
        <Coding guid="${guid(5)}">${code}</Coding><NoteRef targetGUID="${guid(6)}"/>
        <VariableValue><VariableRef targetGUID="${guid(3)}"/><TextValue>Halle</TextValue></VariableValue>
      </Representation></PDFSource>`,
      notes: `<Notes><Note guid="${guid(6)}" name="Notiz"><PlainTextContent>Wichtig.</PlainTextContent></Note></Notes>`,
    });
    const [document] = project.documents.values();
    expect(document?.attributes).toEqual({ Ort: 'Halle' });
    expect([...project.codings.values()].flat().map(({ quote }) => quote)).toEqual(['Ein Wort.']);
    const memos = [...project.memos.values()].filter(({ target }) => target.id === document?.id);
    expect(memos.map((memo) => memo.text).sort()).toEqual(['Abgetippt.', 'Wichtig.']);
  });

  it('several values of one variable are all there, each under a name of its own', async () => {
    const value = (inside: string) =>
      `<VariableValue><VariableRef targetGUID="${guid(3)}"/><TextValue>${inside}</TextValue></VariableValue>`;
    const { project } = await read({
      variables: `<Variables><Variable guid="${guid(3)}" name="Ort" typeOfVariable="Text"/></Variables>`,
      sources: text(value('Halle') + value('Köln') + value('Halle') + value('Wien')),
    });
    const attributes = { Ort: 'Halle', 'Ort (2)': 'Köln', 'Ort (3)': 'Wien' };
    expect([...project.documents.values()].map((document) => document.attributes)).toMatchObject([attributes]);
  });

  it('a truth value that is neither true nor false stays as it is written', async () => {
    const values = ['true', '0', 'ja', ''].map((written, at) => {
      const variable = guid(10 + at);
      return [
        `<Variable guid="${variable}" name="${at}" typeOfVariable="Boolean"/>`,
        `<VariableValue><VariableRef targetGUID="${variable}"/><BooleanValue>${written}</BooleanValue></VariableValue>`,
      ] as const;
    });
    const { project } = await read({
      variables: `<Variables>${values.map(([variable]) => variable).join('')}</Variables>`,
      sources: text(values.map(([, value]) => value).join('')),
    });
    const [document] = project.documents.values();
    expect(document?.attributes).toEqual({ 0: true, 1: false, 2: 'ja', 3: '' });
  });

  it('it is said how many codings name nobody who is known', async () => {
    const users = `<Users><User guid="${guid(7)}" name="Ada"/><User guid="${guid(8)}" name="Bo"/></Users>`;
    const coding = (number: number, user: string) => `<Coding guid="${guid(number)}" ${user}>${code}</Coding>`;
    const by = (number: number) => `creatingUser="${guid(number)}"`;
    const codings = coding(20, by(8)) + coding(21, by(9)) + coding(22, '');
    const { problems } = await read({ users, sources: text(codings) });
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'qdpx-coder-unknown', params: { count: 2, name: 'Ada' } }),
    );
    const alone = await read({ sources: text(coding(22, '')) });
    expect(alone.problems.map((problem) => problem.code)).not.toContain('qdpx-coder-unknown');
  });

  it('a note is read in no time, however often it is referred to', async () => {
    const references = `<NoteRef targetGUID="${guid(6)}"/>`;
    const coded = Array.from(
      { length: 60_000 },
      (_, at) => `<Coding guid="${guid(1000 + at)}">${code}${references}</Coding>`,
    );
    const { project } = await read({
      sources: text(coded.join('')),
      notes: `<Notes><Note guid="${guid(6)}" name="Notiz"><PlainTextContent>Wichtig.</PlainTextContent></Note></Notes>`,
    });
    expect(project.memos.size).toBe(60_000);
  });
});
