import type { GenericSchema } from 'valibot';
import * as v from 'valibot';
import { readIfThere, writeDurably } from '../files/durable-file';

/** A small file of JSON that may be lost without harm: an unreadable one counts as not there. */
export class JsonFile<Value> {
  private next: Value | null = null;
  private writing: Promise<void> | null = null;

  constructor(
    private readonly path: string,
    private readonly schema: GenericSchema<unknown, Value>,
  ) {}

  async read(): Promise<Value | null> {
    try {
      const parsed = v.safeParse(this.schema, JSON.parse((await readIfThere(this.path)) ?? 'null'));
      return parsed.success ? parsed.output : null;
    } catch {
      return null;
    }
  }

  /** Writes the value; when several come while the disk is busy only the last of them is written. */
  write(value: Value): Promise<void> {
    this.next = value;
    this.writing ??= this.drain();
    return this.writing;
  }

  private async drain(): Promise<void> {
    try {
      while (this.next !== null) {
        const value = this.next;
        this.next = null;
        await writeDurably(this.path, `${JSON.stringify(value, null, 2)}\n`);
      }
    } finally {
      this.writing = null;
    }
  }
}
