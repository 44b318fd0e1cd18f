import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';

/** A thing with room for its circle and the name below it. */
export type NodeBox = { readonly width: number; readonly height: number };

/** Which two belong together, and how strongly from 0 to 1. */
export type Link = { readonly from: number; readonly to: number; readonly strength: number };

export type Point = { readonly x: number; readonly y: number };

const rounds = 300;
/** How often boxes are pushed apart before the whole is stretched. */
const pushes = 60;
const stretch = 1.08;
const distance = 8;

/**
 * Places for things so that what belongs together lies together and no two boxes meet.
 *
 * The same things always get the same places: forces start from a fixed spiral and use no chance. Forces alone leave a
 * name across another now and then, so boxes are pushed apart afterwards, and where that does not do the whole is
 * stretched until it does.
 */
export function layOut(boxes: readonly NodeBox[], links: readonly Link[]): readonly Point[] {
  const nodes = boxes.map((box, index) => ({ index, radius: Math.hypot(box.width, box.height) / 2.4, x: 0, y: 0 }));
  nodes.forEach((node, index) => {
    const angle = index * Math.PI * (3 - Math.sqrt(5));
    // Upright, as a page is.
    node.x = 22 * Math.sqrt(index + 0.5) * Math.cos(angle);
    node.y = 30 * Math.sqrt(index + 0.5) * Math.sin(angle);
  });
  const forces = links.map(({ from, to, strength }) => ({ source: from, target: to, strength }));
  forceSimulation(nodes)
    .force(
      'link',
      forceLink(forces)
        .distance(120)
        .strength((link) => 0.15 + 0.6 * link.strength),
    )
    .force('charge', forceManyBody().strength(-520))
    .force(
      'collide',
      forceCollide((node: (typeof nodes)[number]) => node.radius * 0.8),
    )
    .force('x', forceX(0).strength(0.16))
    .force('y', forceY(0).strength(0.1))
    .stop()
    .tick(rounds);
  return apart(
    boxes,
    nodes.map(({ x, y }) => ({ x, y })),
  );
}

/** Pushes boxes apart until none meets another. */
function apart(boxes: readonly NodeBox[], start: readonly Point[]): readonly Point[] {
  let points = start.map(({ x, y }) => ({ x, y }));
  for (;;) {
    for (let push = 0; push < pushes; push += 1) if (!pushOnce(boxes, points)) return points;
    points = points.map(({ x, y }) => ({ x: x * stretch, y: y * stretch }));
  }
}

/** Moves every two boxes that meet half of the way out of each other each; whether any met. */
function pushOnce(boxes: readonly NodeBox[], points: { x: number; y: number }[]): boolean {
  let hasMoved = false;
  for (let a = 0; a < boxes.length; a += 1) {
    for (let b = a + 1; b < boxes.length; b += 1) {
      const [boxA, boxB] = [boxes[a] as NodeBox, boxes[b] as NodeBox];
      const [one, other] = [points[a] as Point & { x: number; y: number }, points[b] as { x: number; y: number }];
      const overX = (boxA.width + boxB.width) / 2 + distance - Math.abs(one.x - other.x);
      const overY = (boxA.height + boxB.height) / 2 + distance - Math.abs(one.y - other.y);
      if (overX <= 0 || overY <= 0) continue;
      hasMoved = true;
      // A trace more than needed, so that rounding leaves no rest.
      if (overX < overY) shift('x', overX / 2 + 0.01);
      else shift('y', overY / 2 + 0.01);

      function shift(axis: 'x' | 'y', by: number): void {
        const sign = one[axis] < other[axis] || (one[axis] === other[axis] && a < b) ? -1 : 1;
        one[axis] += sign * by;
        other[axis] -= sign * by;
      }
    }
  }
  return hasMoved;
}
