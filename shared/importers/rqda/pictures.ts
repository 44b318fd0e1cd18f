import { sourceElement, type KeptCoding } from '../kept-sources';
import { momentOf } from '../moments';
import { append } from '../../kernel/append';
import { integerOf, numberOf, textOf, type Row } from '../sqlite-tables';
import { living, type Context } from './rows';

const codingColumns = ['cid', 'iid', 'x1', 'y1', 'x2', 'y2', 'memo', 'date', 'owner'] as const;
type CodingRow = Row<(typeof codingColumns)[number]>;

/** Keeps pictures and the areas that are coded in them. The pictures themselves lie in a folder beside the project. */
export function addPictures(context: Context, folder: string): void {
  const { maker, options } = context;
  const codings = new Map<number | null, CodingRow[]>();
  for (const row of living(context, 'imageCoding', codingColumns)) append(codings, integerOf(row.iid), row);
  const paths: string[] = [];
  for (const { id, name, owner, date } of living(context, 'image', ['id', 'name', 'owner', 'date'])) {
    const path = folder === '' ? textOf(name) : `${folder.replace(/\/$/, '')}/${textOf(name)}`;
    paths.push(path);
    const element = sourceElement({
      ...{ kind: 'PictureSource', guid: options.ports.newId(), name: textOf(name), memo: '', values: {} },
      createdAt: momentOf(textOf(date)),
      creator: maker.coder(textOf(owner)),
      ...{ path: null, currentPath: path },
      codings: areasOf(context, codings.get(integerOf(id)) ?? [], textOf(name)),
    });
    maker.kept.part(element);
    codings.delete(integerOf(id));
  }
  maker.count('warning', 'media-codings-left-out', [...codings.values()].flat().length);
  maker.absent(paths, { isWanted: false });
}

function areasOf({ maker, codes, options }: Context, rows: readonly CodingRow[], name: string): readonly KeptCoding[] {
  const areas: KeptCoding[] = [];
  const lost = { code: 0, place: 0 };
  for (const row of rows) {
    const codeId = codes.get(integerOf(row.cid) ?? -1);
    const corners = [row.x1, row.y1, row.x2, row.y2].map((value) => Math.round(numberOf(value) ?? NaN) + 0);
    const [firstX = 0, firstY = 0, secondX = 0, secondY = 0] = corners;
    const isPlaced = corners.every(Number.isSafeInteger);
    if (codeId === undefined) lost.code += 1;
    else if (!isPlaced) lost.place += 1;
    if (codeId === undefined || !isPlaced) continue;
    const about = { coderId: maker.coder(textOf(row.owner)), createdAt: momentOf(textOf(row.date)) };
    const place = { firstX, firstY, secondX, secondY };
    areas.push({ guid: options.ports.newId(), codeId, ...about, name: '', memo: textOf(row.memo), place });
  }
  maker.count('warning', 'codings-of-no-code', lost.code, name);
  maker.count('warning', 'media-codings-misplaced', lost.place, name);
  return areas;
}
