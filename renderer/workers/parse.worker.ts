import { filesInside } from '../../shared/importers/containers';
import type { Progress } from '../../shared/importers/define-importer';
import { readCodeList } from '../../shared/importers/code-lists/code-lists';
import type { ImportedCodeList } from '../../shared/importers/code-lists/define-code-list';
import { importedRecording } from '../../shared/importers/formats/media';
import { importFile } from '../../shared/importers/importers';
import { digestOf } from '../../shared/kernel/digest';
import type { Problem } from '../../shared/kernel/problem';
import { recogniseFile } from '../../shared/importers/recognise-file';
import { placesIn } from '../../shared/text/place-marks';
import { largeRecording, loadFile } from './load-file';
import { readParseRequest, type FileOutcome, type ParseReply } from './parse-messages';

/** Reads files off the main thread; see `parse-client.ts` for the other side. */
self.addEventListener('message', (event: MessageEvent<unknown>) => {
  const request = readParseRequest(event.data);
  if (request === null) return reply({ kind: 'crashed', reason: 'Unknown request' });
  const { kind, file } = request;
  const progress: Progress = (fraction) => reply({ kind: 'progress', fraction });
  const answer = async (): Promise<void> => {
    if (kind === 'codes') reply({ kind: 'answered', outcome: await readCodes(file, progress) });
    else reply({ kind: 'answered', outcome: await readAny(file, progress) });
  };
  answer().catch((error: unknown) => reply({ kind: 'crashed', reason: String(error) }));
});

function reply(message: ParseReply): void {
  self.postMessage(message);
}

/** Share of the work that loading and hashing the bytes is, as measured on a text of 100 MB. */
const loadingShare = 0.3;

async function readAny(file: File, progress: Progress): Promise<FileOutcome> {
  const { name } = file;
  const recording = await largeRecording(file, progress);
  if (recording?.ok === false) return refused(recording.error);
  if (recording !== null) {
    const { sha256, mediaType } = recording.value;
    return { kind: 'texts', sha256, imported: importedRecording(name, mediaType) };
  }
  const loaded = await loadFile(file, (fraction) => progress(fraction * loadingShare));
  if (!loaded.ok) return refused(loaded.error);
  const { value: bytes } = loaded;
  const recognised = recogniseFile({ name, bytes });
  if (recognised.kind === 'container') return unpacked(name, bytes);
  const sha256 = await digestOf(bytes);
  if (recognised.kind !== 'texts') return { ...recognised, sha256 };
  const imported = await importFile({ name, bytes }, { sha256 }, (fraction) => {
    progress(loadingShare + fraction * (1 - loadingShare));
  });
  const documents = imported.documents.map((document) => ({ ...document, places: placesIn(document.text) }));
  return { kind: 'texts', sha256, imported: { ...imported, documents } };
}

function refused(problem: Problem): FileOutcome {
  return {
    kind: 'texts',
    sha256: '',
    imported: { file: problem.file, documents: [], problems: [problem], reading: null },
  };
}

/** The files in an archive, by their names in there. */
function unpacked(name: string, bytes: Uint8Array): FileOutcome {
  const inside = filesInside({ name, bytes });
  if (!inside.ok) return { kind: 'container', files: [], problems: [inside.error] };
  const { files, problems } = inside.value;
  return { kind: 'container', files: files.map((file) => new File([new Uint8Array(file.bytes)], file.name)), problems };
}

async function readCodes(file: File, progress: Progress): Promise<ImportedCodeList> {
  const loaded = await loadFile(file, progress);
  return loaded.ok
    ? readCodeList({ name: file.name, bytes: loaded.value })
    : { file: file.name, format: null, codes: [], problems: [loaded.error] };
}
