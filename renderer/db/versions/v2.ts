/**
 * Stores that version 2 adds: texts that are being edited and are not saved yet, one a document.
 *
 * They are no part of the project: no history, no journal, no project file.
 */
export const version2 = { drafts: 'documentId' } as const;
