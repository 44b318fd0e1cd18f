import { zipSync } from 'fflate';
import { readXlsx, type Sheet } from 'hucre/xlsx';
import { fail, ok, type Result } from '../../kernel/result';

export type { Sheet };

/** Why there are no sheets: one goes further than the reader's own limit, or what it found wrong. */
export type WorkbookFault = 'too-large' | { readonly fault: string };

/** The sheets of a workbook out of its unpacked parts. */
export async function readWorkbook(
  parts: ReadonlyMap<string, Uint8Array>,
): Promise<Result<readonly Sheet[], WorkbookFault>> {
  try {
    const { sheets } = await readXlsx(zipSync(Object.fromEntries(parts), { level: 0 }));
    return ok(sheets);
  } catch (error) {
    const fault = error instanceof Error ? error.message.slice(0, 200) : String(error);
    return fail(/over the \d+ limit/.test(fault) ? 'too-large' : { fault });
  }
}
