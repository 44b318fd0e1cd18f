import { randomUUID } from 'node:crypto';
import { basename, dirname, extname, join } from 'node:path';
import type { Sent } from '../../shared/ipc/contract';
import { RequestFailure } from '../../shared/ipc/failure';
import { beginDurably, writeDurably, type DurableFile } from '../files/durable-file';

type Saving = { readonly file: DurableFile; readonly path: string; readonly sideFile: Sent<'files.save'>['sideFile'] };

/** Files that are being saved piece by piece, by the number the page knows them by. */
export class Savings {
  private readonly underWay = new Map<string, Saving>();

  /** Begins a file; nothing is seen of it before its end. */
  async begin(path: string, sideFile: Saving['sideFile']): Promise<string> {
    const id = randomUUID();
    this.underWay.set(id, { file: await beginDurably(path), path, sideFile });
    return id;
  }

  async piece({ id, bytes }: Sent<'files.savePiece'>): Promise<void> {
    await this.find(id).file.write(bytes);
  }

  /** Puts the file and what stands beside it in their places, or takes away what was written. */
  async end({ id, isWhole }: Sent<'files.saveEnd'>): Promise<void> {
    const { file, path, sideFile } = this.find(id);
    this.underWay.delete(id);
    try {
      if (!isWhole) return await file.abandon();
      if (sideFile !== null) {
        const stem = basename(path, extname(path));
        await writeDurably(join(dirname(path), stem + sideFile.suffix), sideFile.bytes);
      }
      await file.finish();
    } catch (error) {
      await file.abandon();
      throw error;
    }
  }

  /** Takes away what was never ended: the page is gone. */
  async abandonAll(): Promise<void> {
    const all = [...this.underWay.values()];
    this.underWay.clear();
    await Promise.all(all.map(({ file }) => file.abandon()));
  }

  private find(id: string): Saving {
    const saving = this.underWay.get(id);
    if (saving === undefined) throw new RequestFailure('request-invalid', 'No such file is being saved');
    return saving;
  }
}
