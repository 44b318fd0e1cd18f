import type { Problem } from '../../kernel/problem';
import type { ListedCode } from '../../project/code-list';
import { codeListLimits, type ReadCodes } from './define-code-list';

type Said = Partial<Omit<ListedCode, 'name' | 'parent'>>;

/** Gathers the codes of a list under the limits, each name once below the same code. */
export function codeListBuilder(file: string) {
  const codes: ListedCode[] = [];
  const depths: number[] = [];
  const known = new Map<string, number>();
  const problems: Problem[] = [];
  let isFull = false;
  const keyOf = (name: string, parent: number | null): string => `${parent ?? ''} ${name}`;
  const warn = (code: string, line: number, params: Problem['params'] = {}): void => {
    problems.push({ code, severity: 'warning', file, place: String(line), params });
  };
  const builder = {
    /** Index of the code with this name below another, if it is there. */
    find: (name: string, parent: number | null) => known.get(keyOf(name.trim(), parent)),
    /** Takes a code in, or says why not; a name that is there already keeps what was said first. */
    add(name: string, parent: number | null, said: Said, line: number): number | null {
      const plain = name.trim();
      const depth = parent === null ? 1 : (depths[parent] ?? 0) + 1;
      const twin = builder.find(plain, parent);
      if (twin !== undefined) {
        warn('code-list-twice', line, { code: plain });
        return twin;
      }
      if (plain === '') warn('code-list-nameless', line);
      else if (plain.length > codeListLimits.nameLength)
        warn('code-list-name-long', line, { limit: codeListLimits.nameLength });
      else if (depth > codeListLimits.depth) warn('code-list-deep', line, { code: plain, limit: codeListLimits.depth });
      else if (codes.length >= codeListLimits.codes) isFull = true;
      else {
        const empty = { definition: '', include: '', exclude: '', color: null, origin: null };
        codes.push({ ...empty, ...said, name: plain, parent });
        depths.push(depth);
        known.set(keyOf(plain, parent), codes.length - 1);
        return codes.length - 1;
      }
      return null;
    },
    warn,
    /** Says something of the whole list. */
    note: (code: string, params: Problem['params'] = {}): void => {
      problems.push({ code, severity: 'note', file, params });
    },
    result(): ReadCodes {
      if (!isFull) return { codes, problems };
      const params = { limit: codeListLimits.codes };
      return { codes: [], problems: [{ code: 'code-list-too-many', severity: 'error', file, params }] };
    },
  };
  return builder;
}
