import type { Drawing, DrawingItem } from './drawing';
import { exact, fontSize, ink, line, sheet, text } from './elements';
import { layOut, type Link, type NodeBox, type Point } from './network-layout';
import { textWidth, wrapText } from './text-width';

export type NetworkNode = {
  readonly label: string;
  readonly color: string;
  /** The area of its circle. */
  readonly weight: number;
};

/** Two nodes by their index, and the number that stands on the line between them. */
export type NetworkEdge = {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly text: string;
};

const radii = { least: 5, most: 18 } as const;
const strokes = { least: 0.8, most: 6 } as const;
const labelWidth = 120;
const lineHeight = 13;

/**
 * Things and what joins them: circles by how much there is, lines as thick as they are strong, with their number.
 *
 * The same things always give the same picture. No name lies across another; a name belongs to the circle above it.
 */
export function drawNetwork(graph: {
  readonly title: string;
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}): Drawing {
  const { title, nodes, edges } = graph;
  const heaviest = Math.max(1, ...nodes.map(({ weight }) => weight));
  const strongest = Math.max(1, ...edges.map(({ weight }) => weight));
  const drawn = nodes.map((node) => {
    const radius = radii.least + (radii.most - radii.least) * Math.sqrt(node.weight / heaviest);
    const lines = wrapText(node.label, { width: labelWidth, size: fontSize.small, lines: 3 });
    return { ...node, radius, lines, box: boxOf(lines, radius) };
  });
  const links = edges.map(({ from, to, weight }): Link => ({ from, to, strength: weight / strongest }));
  const { points, size } = framed(
    drawn.map(({ box }) => box),
    layOut(
      drawn.map(({ box }) => box),
      links,
    ),
  );
  const centres = points.map((point, at) => centreOf(point, drawn[at] as (typeof drawn)[number]));
  const lines = edges.map(({ from, to, weight }) => {
    const [a, b] = [centres[from] as Point, centres[to] as Point];
    const width = exact(strokes.least + (strokes.most - strokes.least) * (weight / strongest));
    return line({ from: [a.x, a.y], to: [b.x, b.y] }, ink.axis, { 'stroke-width': width, 'stroke-opacity': 0.55 });
  });
  const taken = drawn.map(({ box }, at) => around(points[at] as Point, box));
  const numbers = edges.flatMap(({ from, to, text: words }) => {
    const place = freePlace([centres[from] as Point, centres[to] as Point], { words, taken });
    if (place === null) return [];
    return [
      text(place.x, place.y + 4, words, { size: fontSize.small, fill: ink.quiet, anchor: 'middle', hasRim: true }),
    ];
  });
  const circles = drawn.flatMap((node, at) => drawNode(node, centres[at] as Point));
  return sheet(title, size, [...lines, ...numbers, ...circles]);
}

type Area = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

function around({ x, y }: Point, { width, height }: NodeBox): Area {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** Where on a line a number is tried: in the middle, then to both sides of it. */
const tries = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73] as const;

/** A place on the line where the number meets nothing else, which it then takes; null where there is none. */
function freePlace(
  [a, b]: readonly [Point, Point],
  { words, taken }: { readonly words: string; readonly taken: Area[] },
): Point | null {
  const box = { width: textWidth(words, fontSize.small) + 2, height: 12 };
  for (const share of tries) {
    const place = { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
    const area = around(place, box);
    const isFree = taken.every(
      (other) =>
        other.right < area.left || area.right < other.left || other.bottom < area.top || area.bottom < other.top,
    );
    if (!isFree) continue;
    taken.push(area);
    return place;
  }
  return null;
}

type DrawnNode = NetworkNode & { readonly radius: number; readonly lines: readonly string[]; readonly box: NodeBox };

function boxOf(lines: readonly string[], radius: number): NodeBox {
  const width = Math.max(radius * 2, ...lines.map((words) => textWidth(words, fontSize.small)));
  return { width: Math.ceil(width), height: Math.ceil(radius * 2 + 2 + lines.length * lineHeight) };
}

/** Where the circle stands in its box: at the top, the name below it. */
function centreOf(middle: Point, { box, radius }: DrawnNode): Point {
  return { x: middle.x, y: middle.y - box.height / 2 + radius };
}

function drawNode({ color, radius, lines }: DrawnNode, { x, y }: Point): DrawingItem[] {
  const circle = {
    tag: 'circle',
    attributes: {
      cx: exact(x),
      cy: exact(y),
      r: exact(radius),
      fill: color,
      stroke: ink.paper,
      'stroke-width': 1.5,
    },
  };
  const words = lines.map((one, number) =>
    text(x, y + radius + 12 + number * lineHeight, one, { size: fontSize.small, anchor: 'middle', hasRim: true }),
  );
  return [circle, ...words];
}

/** Moves everything so that it begins at the edge, and says how large the picture is. */
function framed(boxes: readonly NodeBox[], points: readonly Point[]) {
  const areas = points.map((point, at) => around(point, boxes[at] as NodeBox));
  const left = Math.min(...areas.map((area) => area.left));
  const top = Math.min(...areas.map((area) => area.top));
  const right = Math.max(...areas.map((area) => area.right));
  const bottom = Math.max(...areas.map((area) => area.bottom));
  return {
    points: points.map(({ x, y }) => ({ x: x - left, y: y - top })),
    size: points.length === 0 ? { width: 0, height: 0 } : { width: right - left, height: bottom - top },
  };
}
