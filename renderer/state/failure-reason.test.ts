import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { RequestFailure } from '../../shared/ipc/failure';
import { reasonOf } from './failure-reason';

it('knows a full disk however the database wraps it', () => {
  const full = new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  expect(reasonOf(full)).toBe('disk-full');
  expect(reasonOf(new Dexie.QuotaExceededError('full', full))).toBe('disk-full');
  expect(reasonOf(new Dexie.AbortError('Transaction aborted', full))).toBe('disk-full');
  expect(reasonOf(new Dexie.BulkError('texts.bulkPut(): 1 of 1 operations failed', [full]))).toBe('disk-full');
});

it('gives the code of an expected failure, and the words of any other', () => {
  expect(reasonOf(new RequestFailure('journal-not-open', 'x'))).toBe('journal-not-open');
  expect(reasonOf(new Dexie.AbortError('Transaction aborted'))).toBe('Transaction aborted');
  expect(reasonOf('odd')).toBe('odd');
});
