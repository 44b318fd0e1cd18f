import { RequestFailure } from '../bridge/backend';
import { NewerDatabaseError } from '../db/database';
import type { Messages } from '../i18n/messages';

/** Why a project could not be opened, and that nothing is lost by it. */
export function openingFailure(error: unknown, t: Messages): string {
  if (error instanceof NewerDatabaseError) return t.welcome.failed(t.welcome.newer);
  if (error instanceof RequestFailure) {
    const sentences: Readonly<Record<string, unknown>> = t.failures;
    const sentence = sentences[error.code];
    const known = error.code === 'journal-in-use' ? t.welcome.inUse : typeof sentence === 'string' ? sentence : null;
    if (known !== null) return t.welcome.failed(known);
  }
  return t.welcome.failed(error instanceof Error ? error.message : String(error));
}
