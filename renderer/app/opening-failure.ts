import { NewerDatabaseError } from '../db/database';
import { failureText } from '../i18n/failure-text';
import type { Messages } from '../i18n/messages';
import { reasonOf } from '../state/failure-reason';
import { UnsavedChangesError } from '../state/project-store';
import { FileUnderWayError } from '../state/projects';

/** Why a project could not be opened, and that nothing is lost by it. */
export function openingFailure(error: unknown, t: Messages): string {
  if (error instanceof UnsavedChangesError) return t.app.project.staysOpen(error.count);
  if (error instanceof FileUnderWayError) return t.app.project.fileUnderWay;
  if (error instanceof NewerDatabaseError) return t.welcome.failed(t.welcome.newer);
  return t.welcome.failed(failureText(t, reasonOf(error)));
}
