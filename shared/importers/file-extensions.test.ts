import { describe, expect, it } from 'vitest';
import { codeListReaders } from './code-lists/code-lists';
import { fileExtensions } from './file-extensions';
import { importers } from './importers';
import { projectReaders } from './project-readers';

const of = (readers: readonly { readonly extensions: readonly string[] }[]): readonly string[] =>
  [...new Set(readers.flatMap(({ extensions }) => extensions))].sort();

describe('the lists of extensions', () => {
  it('are those of the readers, no more and no less', () => {
    expect([...fileExtensions.documents].sort()).toEqual(of(importers));
    expect([...fileExtensions.codes].sort()).toEqual(of(codeListReaders));
    expect([...fileExtensions.projects].sort()).toEqual(of(projectReaders));
  });
});
