import type { Backend } from '../shared/ipc/contract';

/** Measurements that run in the page itself; all times in milliseconds. */
export type PageTimes = {
  /** Arms a watch that starts at the next press of a key and ends when a new coding's stripe is painted and all is safe. */
  watchCoding(key: string): void;
  /** Arms a watch that starts at the next press of a key and ends when what changed within the element is painted. */
  watchKey(selector: string): void;
  /** Arms a watch that starts at the next click and ends when an element that was not there before is painted. */
  watchClick(selector: string): void;
  /** What the armed watch saw. */
  seen(): Promise<number>;
  /** Lengths of the frames while what holds this element is scrolled for so long. */
  scroll(selector: string, duration: number): Promise<number[]>;
  /** Waits for an element that shows these words; looks only when the page changes, so as not to hold it up. */
  appears(selector: string, words: string): Promise<void>;
  /** Begins to note the lengths of all frames, to see whether the page is ever held up. */
  watchFrames(): void;
  /** Lengths of the frames since then. */
  frames(): Promise<number[]>;
  /** What the machine itself needs: a strict put beside a synced append and a frame; and a frame alone. */
  limits(runs: number): Promise<{ durable: number[]; frame: number[] }>;
  /** The paragraphs on show, as plain text in sections that are drawn when seen, until painted. */
  plainText(): Promise<number[]>;
  /** All that is stored of the open project but its texts and changes, read at once and otherwise not touched. */
  bareRead(): Promise<number[]>;
};

/** Puts `wortlautBench()` into the page. Sent as source: it may use nothing from outside of itself. */
export function measureInPage(): void {
  const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
  const painted = async (): Promise<void> => {
    await frame();
    await new Promise<void>((done) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done();
      channel.port2.postMessage(null);
    });
  };
  const until = async (isSo: () => boolean): Promise<void> => {
    const end = performance.now() + 30_000;
    while (!isSo()) {
      if (performance.now() > end) throw new Error(`Not so after 30 s: ${isSo.toString()}`);
      await frame();
    }
  };
  const savedSeq = (): number =>
    Number(document.querySelector('[data-saved-seq]')?.getAttribute('data-saved-seq') ?? Number.NaN);
  const changed = (before: number): Promise<void> =>
    new Promise((done) => {
      const check = (): void => {
        if (savedSeq() <= before) return;
        observer.disconnect();
        done();
      };
      const observer = new MutationObserver(check);
      observer.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-saved-seq'] });
    });
  /** Ends with the change that brings a stripe of a coding that had none before. */
  const stripeDrawn = (): Promise<void> =>
    new Promise((done) => {
      const stripes = (): string[] =>
        [...document.querySelectorAll<HTMLElement>('button[data-coding]')].map(
          ({ dataset }) => dataset['coding'] ?? '',
        );
      const known = new Set(stripes());
      const observer = new MutationObserver(() => {
        if (stripes().every((id) => known.has(id))) return;
        observer.disconnect();
        done();
      });
      observer.observe(document.body, { subtree: true, childList: true });
    });
  const changeWithin = (selector: string): Promise<void> =>
    new Promise((done) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        done();
      });
      const element = document.querySelector(selector);
      if (element === null) throw new Error(`There is no ${selector}`);
      observer.observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  const scrollerOf = (selector: string): Element => {
    let element: Element | null = document.querySelector(selector);
    while (
      element !== null &&
      !(element.scrollHeight > element.clientHeight + 1 && getComputedStyle(element).overflowY !== 'visible')
    ) {
      element = element.parentElement;
    }
    if (element === null) throw new Error('Nothing scrolls');
    return element;
  };
  const openDatabase = (name: string): Promise<IDBDatabase> =>
    new Promise((done, failed) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(opening.error ?? new Error('not opened'));
    });

  let watch: Promise<number> = Promise.reject(new Error('No watch is armed'));
  watch.catch(() => undefined);
  let watched: number[] | null = null;
  const bench: PageTimes = {
    watchCoding: (key) => {
      watch = new Promise((done, failed) => {
        setTimeout(() => failed(new Error(`Nothing was saved after the key ${key}`)), 10_000);
        const started = (event: KeyboardEvent): void => {
          if (event.key !== key) return;
          removeEventListener('keydown', started, true);
          const start = event.timeStamp;
          void Promise.all([changed(savedSeq()), stripeDrawn().then(painted)]).then(
            () => done(performance.now() - start),
            failed,
          );
        };
        addEventListener('keydown', started, true);
      });
    },
    watchKey: (selector) => {
      watch = new Promise((done, failed) => {
        setTimeout(() => failed(new Error(`Nothing changed within ${selector}`)), 10_000);
        const started = (event: KeyboardEvent): void => {
          const start = event.timeStamp;
          void changeWithin(selector)
            .then(painted)
            .then(() => done(performance.now() - start), failed);
        };
        addEventListener('keydown', started, { capture: true, once: true });
      });
    },
    watchClick: (selector) => {
      watch = new Promise((done, failed) => {
        const before = document.querySelector(selector);
        const started = (event: MouseEvent): void => {
          const start = event.timeStamp;
          const isShown = (): boolean => {
            const element = document.querySelector(selector);
            return element !== null && element !== before;
          };
          void until(isShown)
            .then(painted)
            .then(() => done(performance.now() - start), failed);
        };
        addEventListener('pointerup', started, { capture: true, once: true });
      });
    },
    seen: () => watch,
    appears: (selector, words) =>
      new Promise((done) => {
        const check = (): void => {
          const found = [...document.querySelectorAll(selector)].some((element) =>
            element.textContent?.includes(words),
          );
          if (!found) return;
          observer.disconnect();
          done();
        };
        const observer = new MutationObserver(check);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        check();
      }),
    watchFrames: () => {
      watched = [];
      let last = performance.now();
      const note = (now: number): void => {
        watched?.push(now - last);
        last = now;
        if (watched !== null) requestAnimationFrame(note);
      };
      requestAnimationFrame(note);
    },
    frames: async () => {
      await frame();
      const lengths = watched ?? [];
      watched = null;
      return lengths;
    },
    scroll: async (selector, duration) => {
      const scroller = scrollerOf(selector);
      const times: number[] = [];
      const end = performance.now() + duration;
      let last = await frame();
      while (last < end) {
        scroller.scrollTop += 120;
        const now = await frame();
        times.push(now - last);
        last = now;
      }
      return times;
    },
    limits: async (runs) => {
      const id = crypto.randomUUID();
      const backend = Reflect.get(window, 'wortlaut') as Backend | undefined;
      if (backend === undefined) throw new Error('No bridge');
      await backend.request('journal.open', { projectId: id, name: 'bench' });
      const db = await new Promise<IDBDatabase>((done, failed) => {
        const opening = indexedDB.open(`bench-${id}`, 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => failed(opening.error ?? new Error('not opened'));
      });
      const put = (value: number): Promise<void> =>
        new Promise((done) => {
          const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' });
          transaction.objectStore('rows').put({ value }, value);
          transaction.oncomplete = () => done();
        });
      const durable: number[] = [];
      const frames: number[] = [];
      for (let run = 1; run <= runs; run += 1) {
        await painted();
        const start = performance.now();
        const append = backend.request('journal.append', { projectId: id, seq: run, entry: 'x'.repeat(600) });
        await Promise.all([append, put(run), painted()]);
        durable.push(performance.now() - start);
        const first = await frame();
        frames.push((await frame()) - first);
      }
      await backend.request('journal.close', { projectId: id });
      await backend.request('journal.remove', { projectId: id });
      db.close();
      indexedDB.deleteDatabase(`bench-${id}`);
      return { durable, frame: frames };
    },
    plainText: async () => {
      const texts = [...document.querySelectorAll('[data-par]')].map((paragraph) => paragraph.textContent ?? '');
      const times: number[] = [];
      for (let run = 0; run < 5; run += 1) {
        const start = performance.now();
        const holder = document.createElement('div');
        holder.style.cssText = 'position:fixed;inset:0;overflow:auto;background:white;z-index:9';
        for (let at = 0; at < texts.length; at += 50) {
          const section = document.createElement('section');
          section.style.cssText = 'content-visibility:auto;contain-intrinsic-size:auto 4000px';
          for (const text of texts.slice(at, at + 50)) {
            const paragraph = document.createElement('p');
            paragraph.textContent = text;
            section.append(paragraph);
          }
          holder.append(section);
        }
        document.body.append(holder);
        await painted();
        times.push(performance.now() - start);
        holder.remove();
        await painted();
      }
      return times;
    },
    bareRead: async () => {
      const names = (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith('wortlaut-') ? [name] : []));
      const [name] = names;
      if (name === undefined || names.length > 1) throw new Error('One project must be there');
      const times: number[] = [];
      for (let run = 0; run < 5; run += 1) {
        const start = performance.now();
        const db = await openDatabase(name);
        const stores = [...db.objectStoreNames].filter((store) => !['texts', 'changes', 'blobs'].includes(store));
        const transaction = db.transaction(stores, 'readonly');
        for (const store of stores) transaction.objectStore(store).getAll();
        await new Promise<void>((done) => (transaction.oncomplete = () => done()));
        await painted();
        times.push(performance.now() - start);
        db.close();
      }
      return times;
    },
  };
  Object.assign(window, { wortlautBench: () => bench });
}
