import { required } from '../../kernel/assert';
import { decodeStrict } from '../../kernel/encoding';
import type { CaseId, CodeId, CoderId, DocumentId, ProjectId, Timestamp } from '../../kernel/ids';
import type { Problem } from '../../kernel/problem';
import { fail, ok, type Result } from '../../kernel/result';
import type { CaseRecord } from '../../project/case';
import type { Code } from '../../project/code';
import type { Coder } from '../../project/coder';
import { defaultReferenceTemplate } from '../../project/info';
import { palette } from '../../project/palette';
import { emptyProject } from '../../project/project';
import { parseQde, QdeError, type Qde, type QdeCode } from './parse-qde';
import { readSources } from './read-sources';
import { foreignIds, type Reading, type ReadProject, type StandardOptions } from './reading';

/**
 * Reads what another tool wrote, as far as the standard is clear: texts, codes, coders, cases, attributes, and codings
 * counted in code points from 0, end exclusive.
 *
 * Everything else is named among the problems. The first of them says that this is another tool's file.
 */
export function readStandard(
  entries: ReadonlyMap<string, Uint8Array>,
  standard: string,
  options: StandardOptions,
): Result<ReadProject, Problem> {
  const { file, ports, onProgress } = options;
  const refuse = (code: string, place: string): Result<never, Problem> =>
    fail({ code, severity: 'error', file, place });
  const xml = decodeXml(entries.get(standard) ?? new Uint8Array());
  if (xml === null) return refuse('qdpx-xml-damaged', standard);
  let qde: Qde;
  try {
    qde = parseQde(xml, (fraction) => onProgress(0.2 + 0.5 * fraction));
  } catch (error) {
    if (error instanceof QdeError) return refuse(error.code, `${standard}:${error.line}`);
    throw error;
  }
  const now = ports.now();
  const createdAt = momentIn(qde.createdAt) ?? now;
  const reading: Reading = {
    ...options,
    entries,
    qde,
    problems: [{ code: 'qdpx-foreign-read', severity: 'note', file, params: { origin: qde.origin } }],
    ids: foreignIds(ports),
    momentOf: (written) => momentIn(written) ?? createdAt,
  };
  const empty = emptyProject({
    id: ports.newId() as ProjectId,
    name: qde.name === '' ? file.replace(/\.[^.]*$/, '') : qde.name,
    language: 'de',
    referenceTemplate: defaultReferenceTemplate.de,
    credits: '',
    createdAt,
  });
  const coders = codersOf(reading);
  const codes = codesOf(reading, createdAt);
  const { texts, ...material } = readSources(reading, { coders });
  const project = {
    ...empty,
    coders,
    codes,
    cases: casesOf(reading, material.documents),
    ...material,
  };
  for (const [kind, count] of qde.skipped) {
    reading.problems.push({ code: 'qdpx-not-read', severity: 'warning', file, place: kind, params: { kind, count } });
  }
  onProgress(1);
  return ok({ project, texts, problems: reading.problems });
}

function codersOf({ qde, ids }: Reading): ReadonlyMap<CoderId, Coder> {
  const users = qde.users.length === 0 ? [{ guid: '', name: qde.origin }] : qde.users;
  return new Map(
    users.map(({ guid, name }) => {
      const id = ids.define('coder', guid) as CoderId;
      return [id, { id, name }];
    }),
  );
}

function codesOf({ qde, ids }: Reading, createdAt: Timestamp): ReadonlyMap<CodeId, Code> {
  const positions = new Map<number | null, number>();
  const codeIds = qde.codes.map(({ guid }) => ids.define('code', guid) as CodeId);
  return new Map(
    qde.codes.map((code, at) => {
      const id = required(codeIds[at], 'id of a code');
      const position = positions.get(code.parent) ?? 0;
      positions.set(code.parent, position + 1);
      const record: Code = {
        id,
        parentId: code.parent === null ? null : (codeIds[code.parent] ?? null),
        position,
        name: code.name,
        color: colorOf(code, at),
        definition: code.description,
        include: '',
        exclude: '',
        examples: [],
        origin: 'inductive',
        createdAt,
      };
      return [id, record];
    }),
  );
}

function colorOf({ color }: QdeCode, at: number): string {
  const plain = color.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(plain)) return plain;
  if (/^#[0-9a-f]{3}$/.test(plain)) return plain.replace(/[0-9a-f]/g, '$&$&');
  return palette[at % palette.length] ?? palette[0];
}

function casesOf({ qde, ids }: Reading, documents: ReadonlyMap<DocumentId, unknown>): ReadonlyMap<CaseId, CaseRecord> {
  return new Map(
    qde.cases.map(({ guid, name, values, sources }) => {
      const id = ids.define('case', guid) as CaseId;
      const found = sources.flatMap((source) => (ids.find('document', source) as DocumentId | null) ?? []);
      const known = [...new Set(found)].filter((documentId) => documents.has(documentId));
      return [id, { id, name, attributes: Object.fromEntries(values), documentIds: known }];
    }),
  );
}

/**
 * A moment without a time zone is taken for UTC, so that it does not depend on the machine.
 *
 * Null for years that are not 1 to 9999: neither our records nor the standard can hold them.
 */
function momentIn(written: string): Timestamp | null {
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(written);
  const time = Date.parse(hasZone ? written : `${written}Z`);
  const moment = Number.isNaN(time) ? '' : new Date(time).toISOString();
  return /^(?!0000)\d{4}-/.test(moment) ? (moment as Timestamp) : null;
}

function decodeXml(bytes: Uint8Array): string | null {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  const text = decodeStrict(bytes, isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8');
  return text?.startsWith('\ufeff') === true ? text.slice(1) : text;
}
