import { intersect, type Span } from '../../../shared/text/span';
import type { Stripe } from './branch-lanes';
import { drawStripe, removeStripe, writeStripe, type StripeNodes } from './draw-stripe';
import type { SectionContext } from './section-context';
import { lanePitch, placeLabels, stripeLanes, type Extent, type StripeExtent } from './stripe-layout';
import { liveRange } from './text-position';

type Measured = Span & Extent;

/**
 * The stripes in the margin of one section, and their names.
 *
 * What was measured stays valid until the lines of the text move, and what stands right is left standing: one more
 * coding costs one more measurement. Measuring only reads and drawing only writes, so that whoever draws several
 * sections can first measure all of them.
 */
export class SectionStripes {
  private extents = new Map<string, Measured>();
  private stripes: readonly Stripe[] = [];
  private readonly nodes = new Map<string, StripeNodes>();
  private width = 0;
  private height = 0;

  constructor(
    private readonly margin: HTMLElement,
    private readonly section: Span,
  ) {}

  /** Takes the stripes to be drawn and measures those not known yet; all of them when the lines have moved. */
  measure(stripes: readonly Stripe[], context: SectionContext, haveLinesMoved: boolean): void {
    const before = haveLinesMoved ? new Map<string, Measured>() : this.extents;
    const known = (stripe: Stripe): Measured | undefined => {
      const extent = before.get(stripe.key);
      return extent?.start === stripe.start && extent.end === stripe.end ? extent : undefined;
    };
    let box: DOMRect | null = null;
    this.extents = new Map();
    this.stripes = stripes.filter((stripe) => {
      const extent = known(stripe) ?? measureExtent(stripe, this.section, (box ??= this.readBox()), context);
      if (extent !== null) this.extents.set(stripe.key, extent);
      return extent !== null;
    });
    if (haveLinesMoved && box === null) this.readBox();
  }

  /** Draws what was measured. */
  draw(context: SectionContext): void {
    const measured = this.stripes.map(({ key, branch }) => ({ ...(this.extents.get(key) as Measured), branch }));
    const lanes = stripeLanes(measured);
    const extents = measured.map(({ top, bottom }, index): StripeExtent => ({ top, bottom, lane: lanes[index] ?? 0 }));
    const pitch = lanePitch(
      lanes.reduce((most, lane) => Math.max(most, lane + 1), 0),
      this.width,
    );
    const labels = placeLabels(extents, {
      width: this.width,
      height: this.height,
      pitch,
      wantsLabel: (index) => (this.stripes[index]?.start ?? 0) >= this.section.start,
    });
    const heir = this.removeGone();
    let last: ChildNode | null = null;
    this.stripes.forEach((stripe, index) => {
      let nodes = this.nodes.get(stripe.key);
      if (nodes === undefined) this.nodes.set(stripe.key, (nodes = drawStripe()));
      const extent = extents[index] as StripeExtent;
      writeStripe(nodes, { stripe, extent, label: labels[index] ?? null, pitch, section: this.section }, context);
      last = putBehind(this.margin, last, [nodes.leader, nodes.button, nodes.label]);
    });
    this.settleFocus(heir);
  }

  /** Takes all stripes out of the page, but not under the focus. */
  clear(): void {
    if (this.margin.contains(document.activeElement)) return;
    this.margin.replaceChildren();
    this.nodes.clear();
    this.extents.clear();
    this.stripes = [];
  }

  private readBox(): DOMRect {
    const box = this.margin.getBoundingClientRect();
    this.width = box.width;
    this.height = box.height;
    return box;
  }

  /** Takes away stripes no longer shown. Gives the one that takes over the focus, if one of them had it. */
  private removeGone(): Stripe | 'none' | null {
    let heir: Stripe | 'none' | null = null;
    for (const [key, nodes] of this.nodes) {
      if (this.extents.has(key)) continue;
      if (nodes.button === document.activeElement) heir = heirOf(nodes.stripe, this.stripes) ?? 'none';
      removeStripe(nodes);
      this.nodes.delete(key);
    }
    return heir;
  }

  /** One stripe of the margin is reached by Tab; the focus never gets lost with a stripe. */
  private settleFocus(heir: Stripe | 'none' | null): void {
    if (heir === 'none') this.margin.closest<HTMLElement>('[data-coded-text]')?.focus({ preventScroll: true });
    else if (heir !== null) this.nodes.get(heir.key)?.button.focus({ preventScroll: true });
    const buttons = [...this.nodes.values()].map(({ button }) => button);
    const first = this.nodes.get(this.stripes[0]?.key ?? '')?.button;
    const current = buttons.find((button) => button === document.activeElement) ?? first;
    for (const button of buttons) button.tabIndex = button === current ? 0 : -1;
  }
}

/** Kept free at both ends of a stripe, so that two codings one behind the other are told apart. */
const inset = 3;

/** A stripe goes on to the edge of the section where its coding goes on, and so joins with that of the next section. */
function measureExtent(stripe: Span, section: Span, box: DOMRect, { drawn }: SectionContext): Measured | null {
  const span = intersect(stripe, section);
  if (span === null) return null;
  const edge = (start: number): DOMRect[] => [...liveRange(drawn, { start, end: start + 1 }).getClientRects()];
  const from = edge(span.start)[0];
  const to = edge(Math.max(span.start, span.end - 1)).at(-1);
  if (from === undefined || to === undefined) return null;
  const { start, end } = stripe;
  const top = start < section.start ? 0 : from.top - box.top + inset;
  const bottom = end > section.end ? box.height : Math.max(to.bottom, from.bottom) - box.top - inset;
  return { start, end, top, bottom };
}

/** The stripe that now shows what another one showed, or else the one nearest to it. */
function heirOf(gone: Stripe | null, stripes: readonly Stripe[]): Stripe | undefined {
  if (gone === null) return stripes[0];
  const ids = new Set(gone.codings.map(({ id }) => id));
  return (
    stripes.find(({ codings }) => codings.some(({ id }) => ids.has(id))) ??
    stripes.find(({ start }) => start >= gone.start) ??
    stripes.at(-1)
  );
}

/** Puts nodes behind another one (first of all when it is null) and leaves alone those that stand there already. */
function putBehind(parent: HTMLElement, before: ChildNode | null, nodes: readonly HTMLElement[]): ChildNode | null {
  let last = before;
  for (const node of nodes) {
    const next: ChildNode | null = last === null ? parent.firstChild : last.nextSibling;
    if (next !== node) parent.insertBefore(node, next);
    last = node;
  }
  return last;
}
