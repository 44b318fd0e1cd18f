import { decodeText, type DecodedText } from '../decode-text';
import type { ImportFile } from '../define-importer';
import type { Problem } from '../../kernel/problem';
import { fail, ok, type Result } from '../../kernel/result';

/** A value out of a JSON file, of whatever shape. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The value of a JSON file, or what is wrong with it. */
export function readJson(file: ImportFile): Result<DecodedText & { readonly value: Json }, Problem> {
  const decoded = decodeText(file.bytes, file.name);
  if (!decoded.ok) return decoded;
  try {
    return ok({ ...decoded.value, value: JSON.parse(decoded.value.text) as Json });
  } catch {
    return fail({ code: 'json-damaged', severity: 'error', file: file.name });
  }
}

/** A field of an object; null where there is none. */
export function fieldOf(value: Json | undefined, name: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.hasOwn(value, name) ? ((value as { readonly [key: string]: Json })[name] ?? null) : null;
}

/** The items of a list; none where it is no list. */
export function itemsOf(value: Json): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}

/** A number as it is; null for anything else. */
export function numberIn(value: Json | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** A text as it is; empty for anything else. */
export function textIn(value: Json): string {
  return typeof value === 'string' ? value : '';
}
