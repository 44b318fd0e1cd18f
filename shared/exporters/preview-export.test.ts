import { expect, it } from 'vitest';
import { projectBuilder } from '../test/build';
import { requestOf } from '../test/export-requests';
import { previewFile } from './preview-export';

it('says of a plain text that it is too much, and not that there is nothing, where the words are left out', () => {
  const study = projectBuilder()
    .coder('AB')
    .document('Tisch 1', '[00:01] I: Was?\n[00:02] I: So.')
    .code('Mut')
    .coding('Mut', 'Tisch 1', 'Was?')
    .build();
  for (const [format, file] of [
    ['archive', 'zip'],
    ['subtitles', 'srt'],
    ['document', 'txt'],
  ] as const) {
    const request = requestOf({ format, file });
    expect(previewFile({ ...study, texts: new Map() }, request)).toEqual({
      kind: 'text',
      text: 'Das ist zu viel Text für eine Vorschau. Die Datei selbst enthält alles.',
      isWhole: true,
    });
    expect(previewFile(study, request)).not.toMatchObject({ text: expect.stringContaining('zu viel') as string });
  }
});
