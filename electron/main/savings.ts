import { randomUUID } from 'node:crypto';
import { basename, dirname, extname, join } from 'node:path';
import type { Sent } from '../../shared/ipc/contract';
import { RequestFailure } from '../../shared/ipc/failure';
import { CopiesBeside, type CopyProgress } from '../files/files-beside';
import { beginDurably, placeTogether, type Disk, type DurableFile } from '../files/durable-file';

type Wanted = Pick<Sent<'files.save'>, 'sideFile' | 'beside'>;
type Saving = {
  readonly file: DurableFile;
  readonly path: string;
  readonly sideFile: Wanted['sideFile'];
  readonly copies: CopiesBeside;
};

/** Files that are being saved piece by piece, by the number the page knows them by. */
export class Savings {
  private readonly underWay = new Map<string, Saving>();

  /** `keptFile` says where a project keeps the bytes of a hash; it throws where that project is not open. */
  constructor(
    private readonly keptFile: (projectId: string, sha256: string) => string,
    private readonly disk?: Disk,
  ) {}

  /** Begins a file; nothing is seen of it before its end. */
  async begin(path: string, { sideFile, beside }: Wanted): Promise<string> {
    const id = randomUUID();
    const { projectId = '', files = [] } = beside ?? {};
    const kept = files.map((file) => ({ ...file, from: this.keptFile(projectId, file.sha256) }));
    const copies = new CopiesBeside(path, kept, this.disk);
    this.underWay.set(id, { file: await beginDurably(path, this.disk), path, sideFile, copies });
    return id;
  }

  async piece({ id, bytes }: Sent<'files.savePiece'>): Promise<void> {
    await this.find(id).file.write(bytes);
  }

  /** Puts the next piece of what lies beside the file in its place. */
  beside({ id }: Sent<'files.saveBeside'>): Promise<CopyProgress> {
    return this.find(id).copies.step();
  }

  /**
   * Puts the file and what stands beside it in their places, or takes away what was written: an old file keeps what stood
   * beside it.
   */
  async end({ id, isWhole }: Sent<'files.saveEnd'>): Promise<void> {
    const saving = this.find(id);
    const { file, path, sideFile, copies } = saving;
    if (isWhole && !copies.isDone) throw new RequestFailure('request-invalid', 'What lies beside it is not there yet');
    this.underWay.delete(id);
    if (!isWhole) return abandon(saving);
    const others = [...copies.replacing];
    try {
      if (sideFile !== null) {
        const stem = basename(path, extname(path));
        const side = await beginDurably(join(dirname(path), stem + sideFile.suffix), this.disk);
        others.push(side);
        await side.write(sideFile.bytes);
      }
      await placeTogether([...others, file]);
    } catch (error) {
      await Promise.all(others.map((other) => other.abandon()));
      await abandon(saving);
      throw error;
    }
    await file.settle();
  }

  /** Takes away what was never ended: the page is gone. */
  async abandonAll(): Promise<void> {
    const all = [...this.underWay.values()];
    this.underWay.clear();
    await Promise.all(all.map(abandon));
  }

  private find(id: string): Saving {
    const saving = this.underWay.get(id);
    if (saving === undefined) throw new RequestFailure('request-invalid', 'No such file is being saved');
    return saving;
  }
}

async function abandon({ file, copies }: Saving): Promise<void> {
  await file.abandon();
  await copies.undo();
}
