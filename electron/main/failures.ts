import { basename } from 'node:path';
import { failureOf, type Failure, type FailureCode } from '../../shared/ipc/failure';

const codes: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  EBUSY: 'file-error',
  EIO: 'file-error',
  EISDIR: 'file-error',
  ENAMETOOLONG: 'file-error',
  ENOENT: 'file-not-found',
};

/** The failure that a thrown value stands for; errors of the file system are expected ones. */
export function mainFailureOf(error: unknown): Failure {
  if (error instanceof Error && 'code' in error) {
    const code = codes[String(error.code)];
    const path = 'path' in error && typeof error.path === 'string' ? basename(error.path) : error.message;
    if (code !== undefined) return { code, detail: path };
  }
  return failureOf(error);
}
