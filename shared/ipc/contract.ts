import * as v from 'valibot';
import { isMediaFile, isMediaFolder, isMediaPath } from '../kernel/media-folder';
import { rasterSize } from './engine';
import type { Failure } from './failure';

const projectId = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/));
const bytes = v.instance(Uint8Array);
const nothing = v.object({});
const jobId = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A project as the start page lists it: what the journal knows without reading it. */
const projectSummary = v.object({
  id: projectId,
  name: v.string(),
  /** Number of the last change that is safe on disk; 0 for none. */
  lastSeq: count,
  /** ISO 8601, UTC. */
  changedAt: v.string(),
});
export type ProjectSummary = v.InferOutput<typeof projectSummary>;

export const settings = v.object({
  locale: v.picklist(['de', 'en']),
  theme: v.picklist(['system', 'light', 'dark']),
  /** The renderer's own remembered choices (pane sizes, export options), opaque to the main process. */
  remembered: v.record(v.string(), v.string()),
});
export type Settings = v.InferOutput<typeof settings>;

const fileFilter = v.object({
  name: v.string(),
  extensions: v.array(v.pipe(v.string(), v.regex(/^(?:[a-z0-9]+|\*)$/))),
});
const openedFile = v.object({
  name: v.string(),
  /**
   * Folders it lies in below the one that was chosen, `Welle 1/Tische`; empty for a file chosen by itself, unless the folder
   * bears the name of its project (`Studie.qda`).
   */
  folder: v.string(),
  size: count,
  /** Stands for the file in `files.read`; the page never learns where it lies. */
  handle: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
});
export type OpenedFile = v.InferOutput<typeof openedFile>;

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** Most bytes that travel at a time where a file may be large. */
export const pieceLength = 4 * 1024 * 1024;
const piece = v.pipe(
  bytes,
  v.check(({ length }) => length <= pieceLength),
);

/** A kept file as it lies in a folder beside a project file; the names can lead nowhere else. */
const fileBeside = v.object({
  folder: v.pipe(v.string(), v.check(isMediaFolder)),
  file: v.pipe(v.string(), v.check(isMediaFile)),
  size: count,
  sha256,
});

/** A file on the disk whose bytes were looked at: its handle is one for `files.read`. */
const foundFile = v.object({ handle: openedFile.entries.handle, size: count, sha256 });
export type FoundFile = v.InferOutput<typeof foundFile>;

/** A native menu, already in the user's language. `command` comes back as the event `menu.command`. */
export type MenuEntry = {
  readonly label: string;
  readonly command?: string | undefined;
  readonly role?:
    | 'undo'
    | 'redo'
    | 'cut'
    | 'copy'
    | 'paste'
    | 'selectAll'
    | 'quit'
    | 'minimize'
    | 'close'
    | 'togglefullscreen'
    | 'resetZoom'
    | 'zoomIn'
    | 'zoomOut'
    | 'separator'
    | undefined;
  /** Electron accelerator, shown and active: `CmdOrCtrl+K`. */
  readonly accelerator?: string | undefined;
  readonly enabled?: boolean | undefined;
  readonly submenu?: readonly MenuEntry[] | undefined;
};
const menuEntry: v.GenericSchema<MenuEntry> = v.object({
  label: v.string(),
  command: v.optional(v.string()),
  role: v.optional(
    v.picklist([
      'undo',
      'redo',
      'cut',
      'copy',
      'paste',
      'selectAll',
      'quit',
      'minimize',
      'close',
      'togglefullscreen',
      'resetZoom',
      'zoomIn',
      'zoomOut',
      'separator',
    ]),
  ),
  accelerator: v.optional(v.string()),
  enabled: v.optional(v.boolean()),
  submenu: v.optional(v.array(v.lazy(() => menuEntry))),
});

/**
 * Every request of the page to the process behind it (the main process, or the browser stand-in), with the schema of
 * what is sent and of what comes back. Both ends check both.
 */
export const requests = {
  /** What runs here: shown under "About" and used to choose words ("Fenster" or "Seite"). */
  'app.info': {
    send: nothing,
    reply: v.object({
      version: v.string(),
      runtime: v.picklist(['desktop', 'web']),
      platform: v.string(),
      /** BCP 47 tag of the system's language. */
      systemLocale: v.string(),
    }),
  },
  'settings.read': { send: nothing, reply: settings },
  'settings.write': { send: settings, reply: nothing },

  /** Projects that have a journal, newest change first. */
  'journal.list': { send: nothing, reply: v.array(projectSummary) },
  /**
   * Opens the journal of a project for writing, making it when it is not there. A torn last entry (a kill in mid-write)
   * is cut off: it was never acknowledged. An empty `name` leaves the name as it is.
   *
   * Fails with `journal-in-use` when another window or page has it open, with `journal-damaged` when an entry in the
   * middle cannot be read. With `salvage` the journal then goes on from the last readable entry before the damage; the
   * rest is kept in a file beside it.
   */
  'journal.open': {
    send: v.object({ projectId, name: v.string(), salvage: v.optional(v.boolean()) }),
    reply: v.object({ lastSeq: count, cutBytes: count }),
  },
  /** Appends one entry, which must have the next number, and returns when it is on the disk (fsync). */
  'journal.append': {
    send: v.object({ projectId, seq: v.pipe(v.number(), v.integer(), v.minValue(1)), entry: v.string() }),
    reply: nothing,
  },
  /**
   * Appends a long entry piece by piece, so that nobody holds his breath over it: `length` bytes of UTF-8, `at` of them
   * before this piece. The last piece is answered when all of the entry is on the disk, the others when they were taken.
   */
  'journal.appendPiece': {
    send: v.object({
      projectId,
      seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
      length: v.pipe(v.number(), v.integer(), v.minValue(1)),
      at: count,
      piece: bytes,
    }),
    reply: nothing,
  },
  /** Entries after `afterSeq`, in order, at most about 8 MB at a time; `done` when none are left. */
  'journal.read': {
    send: v.object({ projectId, afterSeq: count }),
    reply: v.object({ entries: v.array(v.object({ seq: count, entry: v.string() })), done: v.boolean() }),
  },
  /** The name that the start page lists. */
  'journal.rename': { send: v.object({ projectId, name: v.string() }), reply: nothing },
  /** Gives the project back, so that another window can open it. */
  'journal.close': { send: v.object({ projectId }), reply: nothing },
  /** Moves the journal to the app's own trash folder, from where `journal.restore` brings it back. */
  'journal.remove': { send: v.object({ projectId }), reply: nothing },
  'journal.restore': { send: v.object({ projectId }), reply: nothing },

  /** Which of these files the project's store lacks. */
  'kept.missing': {
    send: v.object({ projectId, sha256: v.array(sha256) }),
    reply: v.object({ sha256: v.array(sha256) }),
  },
  /**
   * Keeps a file beside the journal, piece by piece from its beginning; the project's journal must be open. With the
   * last piece it is checked against its hash and is then on the disk. Fails with `kept-mismatch`, and keeps nothing.
   */
  'kept.write': { send: v.object({ projectId, sha256, size: count, at: count, bytes: piece }), reply: nothing },
  /**
   * A piece of a kept file, and how large it is. With the first piece the whole is checked against its hash. Fails with
   * `kept-damaged`, or with `file-not-found`.
   */
  'kept.read': { send: v.object({ projectId, sha256, at: count }), reply: v.object({ bytes: piece, size: count }) },

  /** Asks for files to read, or for a folder with all that lies in it; an empty list means that the user chose none. */
  'files.open': {
    send: v.object({
      title: v.string(),
      filters: v.array(fileFilter),
      choice: v.picklist(['file', 'files', 'folder']),
    }),
    reply: v.object({ files: v.array(openedFile) }),
  },
  /** A piece of a file that was chosen, dropped on the app, or given to it; fewer bytes only at the end. */
  'files.read': { send: v.object({ handle: openedFile.entries.handle, at: count }), reply: v.object({ bytes: piece }) },
  /**
   * A project's file that was dropped on the page, by the path that the system tells of it; null for any other. The bridge
   * alone may ask: the page knows no paths.
   */
  'files.dropped': { send: v.object({ path: v.string() }), reply: v.object({ file: v.nullable(openedFile) }) },
  /**
   * Asks for a place, where what comes by `files.savePiece` is then written (temporary file, fsync, rename). `saving` is
   * null when cancelled. The side file stands beside it, its name being that of the file with `suffix` in place of the
   * extension. What is to lie `beside` it is kept with that project, and is put there by `files.saveBeside`.
   */
  'files.save': {
    send: v.object({
      title: v.string(),
      suggestedName: v.string(),
      filters: v.array(fileFilter),
      sideFile: v.nullable(v.object({ suffix: v.pipe(v.string(), v.regex(/^[.\w-]+$/)), bytes })),
      beside: v.optional(v.object({ projectId, files: v.array(fileBeside) })),
    }),
    reply: v.object({ saving: v.nullable(v.object({ id: jobId, name: v.string() })) }),
  },
  /** The next bytes of a file that is being saved. */
  'files.savePiece': { send: v.object({ id: jobId, bytes }), reply: nothing },
  /**
   * Puts the next bytes of what is to lie beside a file that is being saved into its folder, and tells how many of them
   * all are there; asked until that is all. They do not come through the page. Fails with `kept-damaged`.
   */
  'files.saveBeside': { send: v.object({ id: jobId }), reply: v.object({ done: count, total: count }) },
  /** Ends the saving: answered when the file is on the disk. One that is not whole leaves everything as it was. */
  'files.saveEnd': { send: v.object({ id: jobId, isWhole: v.boolean() }), reply: nothing },

  /** Which of these files lie whole beside a file that was chosen or given. A page in a browser sees no folders, so none. */
  'beside.find': {
    send: v.object({ handle: openedFile.entries.handle, files: v.array(fileBeside) }),
    reply: v.object({ files: v.array(foundFile) }),
  },
  /** The file that another tool's project names by its path from there; null where there is none. */
  'beside.look': {
    send: v.object({ handle: openedFile.entries.handle, path: v.pipe(v.string(), v.check(isMediaPath)) }),
    reply: v.object({ file: v.nullable(foundFile) }),
  },
  /**
   * Keeps the next piece of a file that was found or chosen with a project whose journal is open; its bytes do not come
   * through the page. Returns where the next one begins: at `size` it is whole, checked, and on the disk. Fails with
   * `file-not-found` or `kept-mismatch`.
   */
  'beside.keep': { send: v.object({ projectId, ...foundFile.entries, at: count }), reply: v.object({ at: count }) },

  /**
   * Sets a self-contained HTML document as PDF, paper and margins as its own style says. `jobId` is for `engine.cancel`.
   *
   * A page in a browser cannot do that by itself: it opens the browser's print dialog, where one saves as PDF. Fails with
   * `engine-failed` or `engine-timeout`.
   */
  'engine.print': {
    send: v.object({ jobId, html: v.string() }),
    reply: v.variant('kind', [
      v.object({ kind: v.literal('file'), bytes }),
      v.object({ kind: v.literal('dialog') }),
      v.object({ kind: v.literal('cancelled') }),
    ]),
  },
  /** Draws an SVG as PNG at the density of print (`rasterDpi`); null when cancelled. Fails as `engine.print` does. */
  'engine.raster': {
    send: v.object({ jobId, svg: v.string(), ...rasterSize.entries }),
    reply: v.object({ bytes: v.nullable(bytes) }),
  },
  /** Stops the work of the engine with this id; nothing when it is done already. */
  'engine.cancel': { send: v.object({ jobId }), reply: nothing },

  /** Sets the native menu; a page in a browser has none and ignores it. */
  'menu.set': { send: v.object({ menu: v.array(menuEntry) }), reply: nothing },
  /** Title of the window or page. */
  'window.title': { send: v.object({ title: v.string() }), reply: nothing },
  /**
   * Answers the event `window.closing`: `stay` keeps the window open (the last change could not be saved, or the user wants
   * it so), `wait` says that there is something to finish, after which the real answer comes.
   */
  'window.close': { send: v.object({ answer: v.picklist(['close', 'stay', 'wait']) }), reply: nothing },
} as const;

/** Every event the process behind sends to the page. */
export const events = {
  'menu.command': v.object({ command: v.string() }),
  /** A file was given to the app from outside: a double click, or a second start with a file name. */
  'files.opened': v.object({ files: v.array(openedFile) }),
  /**
   * The window is about to close. Whoever listens finishes writing and answers with `window.close`; where nobody listens
   * the window closes at once. Said again every few seconds until it is settled: silence counts as a page that hangs.
   */
  'window.closing': nothing,
} as const;

export type RequestName = keyof typeof requests;
export type EventName = keyof typeof events;
export type Sent<Name extends RequestName> = v.InferInput<(typeof requests)[Name]['send']>;
export type Reply<Name extends RequestName> = v.InferOutput<(typeof requests)[Name]['reply']>;
export type EventPayload<Name extends EventName> = v.InferOutput<(typeof events)[Name]>;

/** What travels back over the raw channel. */
export type Answer<Name extends RequestName> =
  { readonly ok: true; readonly value: Reply<Name> } | { readonly ok: false; readonly error: Failure };

/** What the preload puts on `window.wortlaut`, and what the browser stand-in gives as well. */
export type Backend = {
  request<Name extends RequestName>(name: Name, payload: Sent<Name>): Promise<Answer<Name>>;
  /** Gives a file (a `File` of the page) that was dropped to the process behind: see `files.dropped`. */
  dropped(file: object): Promise<Answer<'files.dropped'>>;
  /** Returns the function that stops listening. */
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void;
};
