import { RequestFailure } from '../bridge/backend';

/** Why something could not be written: the code of an expected failure, else the words of the error. */
export function reasonOf(error: unknown): string {
  if (error instanceof RequestFailure) return error.code;
  if (isFullDisk(error)) return 'disk-full';
  return error instanceof Error ? error.message : String(error);
}

/** Dexie puts the browser's error into one of its own, alone or among those of a bulk operation. */
function isFullDisk(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, inner, failures } = error as Readonly<Record<string, unknown>>;
  if (name === 'QuotaExceededError' || isFullDisk(inner)) return true;
  return Array.isArray(failures) && failures.some(isFullDisk);
}
