/**
 * The part of Papa Parse that this project uses.
 *
 * Its published types pull in those of Node, and with them `process` and `Buffer` would exist in the domain and in the
 * page as far as the compiler can tell (tsconfig.base.json leads the name here).
 */
export type UnparseConfig = {
  readonly quotes?: boolean | readonly boolean[] | ((value: unknown, columnIndex: number) => boolean);
  readonly quoteChar?: string;
  readonly escapeChar?: string;
  readonly delimiter?: string;
  readonly header?: boolean;
  readonly newline?: string;
  readonly skipEmptyLines?: boolean | 'greedy';
  readonly escapeFormulae?: boolean | RegExp;
  readonly columns?: readonly string[];
};

export type ParseConfig = {
  readonly delimiter?: string;
  readonly newline?: '\r' | '\n' | '\r\n';
  readonly quoteChar?: string;
  readonly header?: boolean;
  readonly skipEmptyLines?: boolean | 'greedy';
};

export type ParseError = {
  readonly type: string;
  readonly code: string;
  readonly message: string;
  readonly row?: number;
};

export type ParseResult<Row> = { readonly data: Row[]; readonly errors: readonly ParseError[] };

export type UnparseInput =
  | readonly (readonly unknown[])[]
  | readonly Readonly<Record<string, unknown>>[]
  | { readonly fields: readonly string[]; readonly data: readonly (readonly unknown[])[] };

export function unparse(data: UnparseInput, config?: UnparseConfig): string;
export function parse<Row = string[]>(csv: string, config?: ParseConfig): ParseResult<Row>;

declare const Papa: { readonly unparse: typeof unparse; readonly parse: typeof parse };
export default Papa;
