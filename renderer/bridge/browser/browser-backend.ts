import * as v from 'valibot';
import { version } from '../../../package.json';
import {
  settings as settingsSchema,
  type Answer,
  type Backend,
  type Reply,
  type RequestName,
  type Sent,
  type Settings,
} from '../../../shared/ipc/contract';
import { failureOf, RequestFailure } from '../../../shared/ipc/failure';
import { printByDialog, rasterOnCanvas } from './browser-engine';
import { beginSaving, endSaving, openFiles, readFile, savePiece } from './browser-files';
import { journalClient } from './journal-client';
import type { JournalRequestName } from './opfs-journal-store';

const settingsKey = 'wortlaut.settings';

type OwnName = Exclude<RequestName, JournalRequestName>;
type OwnHandlers = { readonly [Name in OwnName]: (sent: Sent<Name>) => Promise<Reply<Name>> | Reply<Name> };

/** What the desktop app's main process does, done by the browser: the same contract, nothing beyond this origin. */
export function browserBackend(): Backend {
  const askJournal = journalClient();
  return {
    request: <Name extends RequestName>(name: Name, payload: Sent<Name>): Promise<Answer<Name>> =>
      isOwn(name)
        ? meet(handlers[name] as (sent: Sent<Name>) => Reply<Name>, payload)
        : askJournal(name, payload as never),
    dropped: () => Promise.resolve({ ok: true, value: { file: null } }),
    // A page has no native menu, is given no files from outside, and is asked by the browser before it closes.
    on: () => () => undefined,
  };
}

const handlers: OwnHandlers = {
  'app.info': () => ({ version, runtime: 'web', platform: 'web', systemLocale: navigator.language }),
  'settings.read': readSettings,
  'settings.write': (settings) => {
    localStorage.setItem(settingsKey, JSON.stringify(settings));
    return {};
  },
  'files.open': openFiles,
  'files.read': readFile,
  'files.dropped': () => ({ file: null }),
  'files.save': beginSaving,
  'files.savePiece': savePiece,
  'files.saveEnd': endSaving,
  // A page is given files, and sees nothing of the folders they lie in.
  'files.saveBeside': () => ({ done: 0, total: 0 }),
  'beside.find': () => ({ files: [] }),
  'beside.look': () => ({ file: null }),
  'beside.keep': ({ handle }) => {
    throw new RequestFailure('file-not-found', handle);
  },
  'engine.print': printByDialog,
  'engine.raster': rasterOnCanvas,
  // Neither can be stopped once begun, and neither takes long.
  'engine.cancel': () => ({}),
  'menu.set': () => ({}),
  'window.title': ({ title }) => {
    document.title = title;
    return {};
  },
  'window.close': () => ({}),
};

function isOwn(name: RequestName): name is OwnName {
  return Object.hasOwn(handlers, name);
}

async function meet<Name extends RequestName>(
  handler: (sent: Sent<Name>) => Promise<Reply<Name>> | Reply<Name>,
  payload: Sent<Name>,
): Promise<Answer<Name>> {
  try {
    return { ok: true, value: await handler(payload) };
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    return { ok: false, error: isFull ? { code: 'disk-full', detail: error.message } : failureOf(error) };
  }
}

function readSettings(): Settings {
  try {
    const parsed = v.safeParse(settingsSchema, JSON.parse(localStorage.getItem(settingsKey) ?? 'null'));
    if (parsed.success) return parsed.output;
  } catch {
    // Unreadable settings must not keep anyone from their work.
  }
  return { locale: navigator.language.toLowerCase().startsWith('de') ? 'de' : 'en', theme: 'system', remembered: {} };
}
