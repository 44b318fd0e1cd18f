import * as v from 'valibot';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { matrixContentEntries, plainMatrix, type MatrixContent } from '../../shared/project/matrix-view';
import { remember, remembered } from './settings-store';

const lookSchema = v.pipe(
  v.object({
    ...matrixContentEntries,
    /** Whether the ground of a cell shows how much is in it. */
    heat: v.boolean(),
  }),
  v.readonly(),
);

/** How the matrix is looked at now; the export begins with the same. */
export type MatrixLook = v.InferOutput<typeof lookSchema>;

const initial: MatrixLook = { ...plainMatrix, withSubcodes: true, heat: true };
const rememberedAs = 'matrix.look';

const store = createStore<{ readonly look: MatrixLook | null }>(() => ({ look: null }));

/** Draws again when the look changes. */
export function useMatrixLook(): MatrixLook {
  return useStore(store, ({ look }) => look) ?? readRemembered();
}

/** The look at this moment, outside of drawing. */
export function currentMatrixLook(): MatrixLook {
  return store.getState().look ?? readRemembered();
}

/** What of a look counts when it is saved or given out. */
export function contentOfLook({ heat: _heat, ...content }: MatrixLook): MatrixContent {
  return content;
}

/** Looks at the matrix in another way, and remembers it. */
export function changeMatrixLook(change: Partial<MatrixLook>): void {
  const look = { ...currentMatrixLook(), ...change };
  store.setState({ look });
  remember(rememberedAs, JSON.stringify(look));
}

let cached: { readonly from: string | undefined; readonly look: MatrixLook } | null = null;

function readRemembered(): MatrixLook {
  const from = remembered(rememberedAs);
  if (cached === null || cached.from !== from) cached = { from, look: parse(from) };
  return cached.look;
}

function parse(json: string | undefined): MatrixLook {
  try {
    const parsed = v.safeParse(lookSchema, JSON.parse(json ?? 'null'));
    return parsed.success ? parsed.output : initial;
  } catch {
    return initial;
  }
}
