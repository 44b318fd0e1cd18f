import { defineImporter, type ImportedFile } from '../define-importer';
import { mediaTypeOf } from '../media-type';

/** Recordings, sound and video: they have no words and are kept with a document. */
export const media = defineImporter({
  id: 'media',
  extensions: [
    ...['mp3', 'm4a', 'wav', 'ogg', 'oga', 'opus', 'flac', 'aac', 'aif', 'aiff', 'wma', 'amr', 'caf', 'dss', 'ds2'],
    ...['mp4', 'm4v', 'mov', 'webm', 'mkv', 'ogv', 'avi', 'wmv', '3gp'],
  ],
  detect: (bytes) => (mediaTypeOf(bytes) === null ? 0 : 1),
  read(file) {
    return Promise.resolve(importedRecording(file.name, mediaTypeOf(file.bytes) ?? 'application/octet-stream'));
  },
});

/** What comes of a recording: nothing to read, and what it is. */
export function importedRecording(file: string, mediaType: string): ImportedFile {
  const counts = { paragraphs: 0, turns: 0, speakers: [], characters: 0 };
  const reading = { format: 'media', encoding: '', lineEnds: 'none', ...counts } as const;
  return { file, documents: [], problems: [], reading, media: { mediaType } };
}
