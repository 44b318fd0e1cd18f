import type { Page } from 'playwright-core';
import type { DocumentId, ProjectId } from '../../../shared/kernel/ids';
import type { Coding } from '../../../shared/project/coding';
import { emptyProject, type Project, type Texts } from '../../../shared/project/project';
import type { RevisionText } from '../../../shared/project/revision';

type Rows = Readonly<Record<string, readonly { readonly id: string }[]>>;

/** The project as it lies in the database of the page at this moment, words included. */
export async function storedProject(page: Page, id: ProjectId): Promise<{ project: Project; texts: Texts }> {
  const rows = await page.evaluate(async (name): Promise<Rows> => {
    const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('not read'));
      });
    const db = await settled(indexedDB.open(name));
    const stores = [...db.objectStoreNames].filter((store) => !['history', 'changes', 'blobs', 'meta'].includes(store));
    const transaction = db.transaction(stores);
    const read = stores.map(async (store) => [store, await settled(transaction.objectStore(store).getAll())] as const);
    const all = Object.fromEntries(await Promise.all(read)) as Rows;
    db.close();
    return all;
  }, `wortlaut-${id}`);
  const { info = [], codings = [], texts = [], ...others } = rows;
  const maps = Object.entries(others).map(([name, items]) => [name, new Map(items.map((item) => [item.id, item]))]);
  const lists = codings as unknown as readonly { documentId: DocumentId; codings: readonly Coding[] }[];
  const project = {
    ...emptyProject(info[0] as Project['info']),
    ...(Object.fromEntries(maps) as Partial<Project>),
    codings: new Map(lists.map((list) => [list.documentId, list.codings])),
  };
  return { project, texts: new Map((texts as readonly RevisionText[]).map((text) => [text.id, text.text])) };
}
