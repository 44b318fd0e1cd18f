import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { matrixCells, matrixColumns, plainMatrix } from '../project/matrix-view';
import { arbitraryProject } from '../test/arbitrary-project';
import { attributeName } from '../test/arbitrary-values';
import { requestOf } from '../test/export-requests';
import { pick } from '../test/pick';
import { withSecrets } from '../test/with-secrets';
import { exportFormats, exportLanguages, type ExportFormat, type ExportRequest } from './export-request';
import { exporters } from './exporters';
import { runExport } from './run-export';

/** What is for the team alone and says so: the project itself, and what was done in it. */
const ofTeam = ['project', 'history'];
const kinds = exportFormats
  .filter((format) => !ofTeam.includes(format))
  .flatMap((format) => exporters[format].files.map((file) => ({ format, file })));

const anyMatrix = fc
  .record({
    columns: fc.constantFrom(...matrixColumns),
    cells: fc.uniqueArray(fc.constantFrom(...matrixCells), { minLength: 1 }),
    attribute: fc.record({ of: fc.constantFrom('document' as const, 'speaker' as const), name: attributeName }),
  })
  .map((part) => ({ ...plainMatrix, ...part }));

/** Something chosen for every option but the whole project in an archive pack, which says that it is. */
function chosenOptions(format: ExportFormat, choice: number): ExportRequest['options'] {
  const options = (exporters[format].options ?? []).filter(({ id }) => id !== 'project-file');
  return Object.fromEntries(
    options.map((option, at) => {
      if (option.kind === 'flag') return [option.id, ((choice >> at) & 1) === 1];
      return [option.id, option.kind === 'choice' ? (pick(option.values, choice + at) ?? '') : ''];
    }),
  );
}

/** All the words of a file and their paths, archives within it opened. */
function everyWord(bytes: Uint8Array): string {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;
  if (!isArchive) return strFromU8(bytes);
  return Object.entries(unzipSync(bytes))
    .map(([path, content]) => `${path}\n${everyWord(content)}`)
    .join('\n');
}

describe('what is given out beyond the team', () => {
  it('never has words of a blocked O-tone, who said one, names of files, older words or what other programs left', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryProject(),
        fc.constantFrom(...kinds),
        fc.constantFrom(...exportLanguages),
        anyMatrix,
        fc.nat({ max: 1000 }),
        async (source, { format, file }, language, matrix, choice) => {
          const study = withSecrets(source);
          // The standard knows no code book without codes.
          fc.pre(file !== 'qdc' || study.project.codes.size > 0);
          const options = chosenOptions(format, choice);
          const made = await runExport(study, requestOf({ format, file, language, matrix, options }));
          // The list for checking an archive pack is there to say names.
          const side = format === 'archive' ? [] : [made.sideFile?.bytes ?? new Uint8Array()];
          for (const bytes of [made.bytes, ...side]) {
            const found = /.{0,60}GEHEIM.{0,30}/.exec(everyWord(bytes));
            expect([format, file, found?.[0]]).toEqual([format, file, undefined]);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
