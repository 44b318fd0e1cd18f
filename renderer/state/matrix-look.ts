import * as v from 'valibot';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import {
  matrixContentEntries,
  noFilter,
  plainMatrix,
  type MatrixContent,
  type MatrixFilter,
} from '../../shared/project/matrix-view';
import { openProjectId, useProjectState } from './project-store';
import { remember, remembered } from './settings-store';

/** More would leave no room for the others. */
export const mostPinned = 3;
/** How narrow and how wide a column can be made. */
export const narrowest = 48;
export const widest = 640;

const lookSchema = v.pipe(
  v.object({
    ...matrixContentEntries,
    /** Whether the ground of a cell shows how much is in it. */
    heat: v.boolean(),
    /** As many of the first columns stay in view. */
    pinned: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostPinned)),
    /** Widths of columns that were set by hand, in CSS pixels; `''` for that of the names. */
    widths: v.record(v.string(), v.pipe(v.number(), v.minValue(narrowest), v.maxValue(widest))),
    /** Project whose codes, events and attributes it names. */
    projectId: v.nullable(v.string()),
  }),
  v.readonly(),
);

/** How the matrix is looked at now; the export begins with the same. */
export type MatrixLook = v.InferOutput<typeof lookSchema>;

const initial: MatrixLook = { ...plainMatrix, withSubcodes: true, heat: true, pinned: 0, widths: {}, projectId: null };
const rememberedAs = 'matrix.look';

const store = createStore<{ readonly look: MatrixLook | null }>(() => ({ look: null }));

/** Draws again when the look changes. */
export function useMatrixLook(): MatrixLook {
  useStore(store, ({ look }) => look);
  useProjectState(({ project }) => project?.info.id);
  return currentMatrixLook();
}

/** The look at this moment, outside of drawing. */
export function currentMatrixLook(): MatrixLook {
  return lookIn(openProjectId(), store.getState().look ?? readRemembered());
}

let fitted: { readonly from: MatrixLook; readonly projectId: string | null; readonly look: MatrixLook } | null = null;

/** A look that came from another project, without what only that one has. */
function lookIn(projectId: string | null, from: MatrixLook): MatrixLook {
  if (from.projectId === projectId) return from;
  if (fitted?.from !== from || fitted.projectId !== projectId) {
    const { rows, columns, groupBy } = from;
    const look: MatrixLook = {
      ...from,
      rows: rows === 'chosen' ? 'codes' : rows,
      chosen: [],
      columns: columns === 'attribute' ? 'events' : columns,
      attribute: null,
      groupBy: typeof groupBy === 'string' ? groupBy : 'none',
      filter: noFilter,
      widths: {},
      projectId,
    };
    fitted = { from, projectId, look };
  }
  return fitted.look;
}

/** What of a look counts when it is saved or given out: without what is kept for another kind of rows or columns. */
export function contentOfLook({
  heat: _heat,
  pinned: _pinned,
  widths: _widths,
  projectId: _projectId,
  ...content
}: MatrixLook): MatrixContent {
  return {
    ...content,
    chosen: content.rows === 'chosen' ? content.chosen : [],
    attribute: content.columns === 'attribute' ? content.attribute : null,
  };
}

/** Makes the filter of the look narrower or wider. */
export function changeMatrixFilter(change: Partial<MatrixFilter>): void {
  changeMatrixLook({ filter: { ...currentMatrixLook().filter, ...change } });
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
