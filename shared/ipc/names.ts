import type { EventName, RequestName } from './contract';

/** The names of all requests, without their schemas: for the preload, which must not load the schema library. */
export const requestNames = Object.keys({
  'app.info': true,
  'settings.read': true,
  'settings.write': true,
  'journal.list': true,
  'journal.open': true,
  'journal.append': true,
  'journal.appendPiece': true,
  'journal.read': true,
  'journal.rename': true,
  'journal.close': true,
  'journal.remove': true,
  'journal.restore': true,
  'kept.missing': true,
  'kept.write': true,
  'kept.read': true,
  'files.open': true,
  'files.read': true,
  'files.dropped': true,
  'files.save': true,
  'files.savePiece': true,
  'files.saveBeside': true,
  'files.saveEnd': true,
  'beside.find': true,
  'beside.look': true,
  'beside.keep': true,
  'engine.print': true,
  'engine.raster': true,
  'engine.cancel': true,
  'menu.set': true,
  'window.title': true,
  'window.close': true,
} satisfies Record<RequestName, true>) as readonly RequestName[];

/** The names of all events. */
export const eventNames = Object.keys({
  'menu.command': true,
  'files.opened': true,
  'window.closing': true,
} satisfies Record<EventName, true>) as readonly EventName[];

/** The one channel of requests, and the one of events, beneath the contract. */
export const requestChannel = 'wortlaut:request';
export const eventChannel = 'wortlaut:event';
