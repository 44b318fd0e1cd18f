import { afterEach, describe, expect, it } from 'vitest';
import { pieceLength, type Backend, type Reply, type RequestName, type Sent } from '../../../shared/ipc/contract';
import { encodeRecord } from '../../../shared/ipc/journal/format';
import { sha256 as sha256Of } from '../../../shared/kernel/sha256';
import { browserBackend } from './browser-backend';

const projectId = '00000000-0000-4000-8000-00000000000a';
const backend = browserBackend();

async function ask<Name extends RequestName>(
  name: Name,
  payload: Sent<Name>,
  of: Backend = backend,
): Promise<Reply<Name>> {
  const answer = await of.request(name, payload);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

async function folderOf(name: 'projects' | 'trash'): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
}

/** Rewrites the journal's bytes behind the back of the worker. */
async function change(edit: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>): Promise<void> {
  const folder = await (await folderOf('projects')).getDirectoryHandle(projectId);
  const handle = await folder.getFileHandle('journal.log');
  const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
  const writable = await handle.createWritable();
  await writable.write(edit(bytes));
  await writable.close();
}

async function written(entries: readonly string[]): Promise<void> {
  await ask('journal.open', { projectId, name: 'Im Browser' });
  await Promise.all(entries.map((entry, index) => ask('journal.append', { projectId, seq: index + 1, entry })));
  await ask('journal.close', { projectId });
}

afterEach(async () => {
  await ask('journal.close', { projectId });
  const root = await navigator.storage.getDirectory();
  for (const name of ['projects', 'trash']) {
    const folder = await root.getDirectoryHandle(name, { create: true });
    await folder.removeEntry(projectId, { recursive: true }).catch(() => undefined);
  }
});

/** This file's project in the list; other test files keep theirs in the same browser. */
async function listed(page = backend) {
  return (await ask('journal.list', {}, page)).filter(({ id }) => id === projectId);
}

describe('the journal in a browser', () => {
  it('gives back what was appended, is listed, renamed, removed and brought back', async () => {
    const entries = ['{"eins":1}', '{"zwei":"Wertschätzung"}', 'x'.repeat(5_000_000), ''];
    await written(entries);
    expect(await listed()).toMatchObject([{ name: 'Im Browser', lastSeq: 4 }]);
    await ask('journal.rename', { projectId, name: 'Anders' });
    await ask('journal.remove', { projectId });
    expect(await listed()).toEqual([]);
    await ask('journal.restore', { projectId });
    expect(await listed()).toMatchObject([{ name: 'Anders', lastSeq: 4 }]);
    expect(await ask('journal.open', { projectId, name: '' })).toEqual({ lastSeq: 4, cutBytes: 0 });
    expect((await ask('journal.read', { projectId, afterSeq: 1 })).entries.map(({ entry }) => entry)).toEqual(
      entries.slice(1),
    );
  });

  it('starts anew under the id of a removed project, which stays in the trash', async () => {
    await written(['alt']);
    await ask('journal.remove', { projectId });
    await written(['neu']);
    await ask('journal.remove', { projectId });
    await ask('journal.restore', { projectId });
    await ask('journal.open', { projectId, name: '' });
    expect((await ask('journal.read', { projectId, afterSeq: 0 })).entries).toEqual([{ seq: 1, entry: 'neu' }]);
  });

  it('is open in one page at a time', async () => {
    const other = browserBackend();
    await ask('journal.open', { projectId, name: 'Eins' });
    for (const page of [backend, other]) {
      await expect(ask('journal.open', { projectId, name: 'Eins' }, page)).rejects.toThrow('journal-in-use');
    }
    await expect(ask('journal.remove', { projectId }, other)).rejects.toThrow('journal-in-use');
    await ask('journal.append', { projectId, seq: 1, entry: 'a' });
    expect(await listed(other)).toHaveLength(1);
    await ask('journal.close', { projectId });
    expect(await ask('journal.open', { projectId, name: 'Eins' }, other)).toEqual({ lastSeq: 1, cutBytes: 0 });
    await ask('journal.close', { projectId }, other);
  });

  it('cuts a torn end off and keeps it beside, and does not hide damage in the middle', async () => {
    await written(['eins', 'zwei', 'drei']);
    await change((bytes) => bytes.slice(0, -2));
    const torn = encodeRecord(3, 'drei').length - 2;
    expect(await ask('journal.open', { projectId, name: '' })).toEqual({ lastSeq: 2, cutBytes: torn });
    await ask('journal.append', { projectId, seq: 3, entry: 'neu' });
    await ask('journal.close', { projectId });
    await change((bytes) => bytes.with(30, 0xff));
    await expect(ask('journal.open', { projectId, name: '' })).rejects.toThrow('journal-damaged');
    expect((await ask('journal.open', { projectId, name: '', salvage: true })).lastSeq).toBe(0);
  });
});

describe('kept files in a browser', () => {
  const bytes = new Uint8Array(pieceLength + 9).map((_, index) => index * 13);

  async function keep(sha256: string): Promise<void> {
    for (let at = 0; at < bytes.length; at += pieceLength) {
      const piece = bytes.slice(at, at + pieceLength);
      await ask('kept.write', { projectId, sha256, size: bytes.length, at, bytes: piece });
    }
  }

  it('come back byte for byte, also after the project was in the trash', async () => {
    await ask('journal.open', { projectId, name: 'Im Browser' });
    await ask('journal.append', { projectId, seq: 1, entry: 'a' });
    const sha256 = [...sha256Of(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(await ask('kept.missing', { projectId, sha256: [sha256] })).toEqual({ sha256: [sha256] });
    await keep(sha256);
    await ask('journal.close', { projectId });
    await ask('journal.remove', { projectId });
    await ask('journal.restore', { projectId });
    await ask('journal.open', { projectId, name: '' });
    expect(await ask('kept.missing', { projectId, sha256: [sha256] })).toEqual({ sha256: [] });
    const first = await ask('kept.read', { projectId, sha256, at: 0 });
    const second = await ask('kept.read', { projectId, sha256, at: pieceLength });
    expect(first.size).toBe(bytes.length);
    expect([...second.bytes]).toEqual([...bytes.slice(pieceLength)]);
    expect(first.bytes.every((byte, index) => byte === bytes[index])).toBe(true);
  });

  it('are refused when they are not what their hash says, and only kept for an open project', async () => {
    await expect(keep('0'.repeat(64))).rejects.toThrow('journal-not-open');
    await ask('journal.open', { projectId, name: 'Im Browser' });
    await expect(keep('0'.repeat(64))).rejects.toThrow('kept-mismatch');
    expect(await ask('kept.missing', { projectId, sha256: ['0'.repeat(64)] })).toEqual({ sha256: ['0'.repeat(64)] });
    await expect(ask('kept.read', { projectId, sha256: '0'.repeat(64), at: 0 })).rejects.toThrow('file-not-found');
  });
});

describe('the rest of the stand-in', () => {
  it('keeps settings, and falls back to usual ones when they cannot be read', async () => {
    const settings = { locale: 'en', theme: 'dark', remembered: { pane: '1' } } as const;
    await ask('settings.write', settings);
    expect(await ask('settings.read', {})).toEqual(settings);
    localStorage.setItem('wortlaut.settings', '{');
    expect(await ask('settings.read', {})).toMatchObject({ theme: 'system', remembered: {} });
  });

  it('says what it is, and names the page', async () => {
    expect(await ask('app.info', {})).toMatchObject({ runtime: 'web' });
    await ask('window.title', { title: 'Reden wir' });
    expect(document.title).toBe('Reden wir');
  });
});

describe('pages and pictures', () => {
  it('draws a drawing at 300 dots per inch', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="48"><rect width="96" height="48" fill="#333"/></svg>';
    const { bytes } = await ask('engine.raster', { jobId: 'x', svg, width: 96, height: 48 });
    const image = await createImageBitmap(new Blob([Uint8Array.from(bytes ?? [])]));
    expect([image.width, image.height]).toEqual([300, 150]);
    await expect(ask('engine.raster', { jobId: 'x', svg: 'no drawing', width: 9, height: 9 })).rejects.toThrow(
      'engine-failed',
    );
    await expect(ask('engine.raster', { jobId: 'x', svg, width: 9000, height: 9 })).rejects.toThrow(
      'picture-too-large',
    );
  });

  it('hands a document to the print dialog in a frame that runs no script', async () => {
    const html = '<!doctype html><title>x</title><h1>Ergebnisse</h1><script>parent.document.title = "Skript"</script>';
    expect(await ask('engine.print', { jobId: 'x', html })).toEqual({ kind: 'dialog' });
    const frame = document.querySelector<HTMLIFrameElement>('iframe[sandbox]');
    expect(frame?.contentDocument?.querySelector('h1')?.textContent).toBe('Ergebnisse');
    expect(document.title).not.toBe('Skript');
    frame?.remove();
  });
});
