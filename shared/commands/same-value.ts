/** Whether two values of records say the same: text, numbers, lists and fields, whatever order the fields are in. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const fields = Object.keys(a);
  if (fields.length !== Object.keys(b).length) return false;
  return fields.every((field) => field in b && sameValue(a[field as keyof typeof a], b[field as keyof typeof b]));
}
