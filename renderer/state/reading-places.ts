import type { DocumentId } from '../../shared/kernel/ids';
import { projectStore } from './project-store';

/** A place to read on from: a paragraph, and how far its top is from the top of the window, in pixels. */
export type ReadingPlace = { readonly number: number; readonly distance: number };

/** Where one was reading in each document, whether one reads it or edits it; gone with the window. */
export const readingPlaces = new Map<DocumentId, ReadingPlace>();

projectStore.subscribe((state, before) => {
  if (state.status !== before.status) readingPlaces.clear();
});
