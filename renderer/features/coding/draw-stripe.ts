import type { Span } from '../../../shared/text/span';
import type { Stripe } from './branch-lanes';
import type { SectionContext } from './section-context';
import { labelHeight, rowMiddle, type LabelPlace, type StripeExtent } from './stripe-layout';
import styles from './text-surface.module.css';

/** A stripe in the page: itself, its name, and the line that leads to the name. */
export type StripeNodes = {
  readonly button: HTMLButtonElement;
  readonly label: HTMLElement;
  readonly words: HTMLElement;
  readonly leader: HTMLElement;
  /** What was written last. */
  stripe: Stripe | null;
  title: string;
};

/** What is to be written. */
export type PlacedStripe = {
  readonly stripe: Stripe;
  readonly extent: StripeExtent;
  readonly label: LabelPlace | null;
  /** Room of one lane. */
  readonly pitch: number;
  readonly section: Span;
};

/** Makes the elements of a stripe. */
export function drawStripe(): StripeNodes {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = styles['stripe'] ?? '';
  button.tabIndex = -1;
  const label = document.createElement('span');
  label.className = styles['label'] ?? '';
  label.ariaHidden = 'true';
  const words = document.createElement('span');
  label.append(words);
  const leader = document.createElement('span');
  leader.className = styles['leader'] ?? '';
  leader.ariaHidden = 'true';
  return { button, label, words, leader, stripe: null, title: '' };
}

/** Writes what has changed. */
export function writeStripe(nodes: StripeNodes, placed: PlacedStripe, context: SectionContext): void {
  const { stripe, section } = placed;
  const title = titleOf(stripe, context);
  if (!isSame(nodes.stripe, stripe) || nodes.title !== title) writeWords(nodes, stripe, title, section);
  nodes.stripe = stripe;
  nodes.title = title;
  writePlaces(nodes, placed);
}

/** Takes a stripe out of the page. */
export function removeStripe({ button, label, leader }: StripeNodes): void {
  for (const part of [button, label, leader]) part.remove();
}

function titleOf({ code, codings, key }: Stripe, { stripeTitle, foldedTitle }: SectionContext): string {
  const [first] = codings;
  return first?.id === key ? stripeTitle(code, first) : foldedTitle(code, codings);
}

function isSame(before: Stripe | null, now: Stripe): boolean {
  return (
    before?.code === now.code &&
    before.codings.length === now.codings.length &&
    before.codings.every((coding, index) => coding === now.codings[index])
  );
}

function writeWords({ button, label, words, leader }: StripeNodes, stripe: Stripe, title: string, section: Span): void {
  const { code, codings, key } = stripe;
  const ids = codings.map(({ id }) => id);
  for (const part of [button, label, leader]) {
    part.dataset['coding'] = ids[0] ?? '';
    part.dataset['codings'] = ids.join(' ');
    part.style.setProperty('--code', code.color);
  }
  button.title = label.title = title;
  button.setAttribute('aria-label', title);
  button.toggleAttribute('data-folded', ids[0] !== key);
  button.toggleAttribute('data-from-above', stripe.start < section.start);
  button.toggleAttribute('data-goes-on', stripe.end > section.end);
  words.textContent = codings.length > 1 ? `${code.name} · ${codings.length}` : code.name;
}

/** The least a stripe is high, so that it can be hit. */
const leastHeight = 6;

function writePlaces({ button, label, leader }: StripeNodes, placed: PlacedStripe): void {
  const { extent, label: place, pitch } = placed;
  const left = extent.lane * pitch;
  const height = Math.max(leastHeight, extent.bottom - extent.top);
  put(button, left, extent.top, pitch, height);
  label.hidden = place === null;
  leader.hidden = true;
  if (place === null) return;
  put(label, place.left, place.top);
  // The line begins in the middle of the stripe, which is drawn at the left edge of its lane.
  const from = left + Math.min(4, pitch * 0.7) / 2;
  const middle = rowMiddle(place.top);
  const isBeside = middle >= extent.top && middle <= extent.bottom;
  if (isBeside && place.left - left <= pitch * 1.6 + labelHeight / 3) return;
  leader.hidden = false;
  leader.dataset['to'] = isBeside ? 'side' : middle > extent.bottom ? 'below' : 'above';
  const top = isBeside ? middle : Math.min(middle, middle > extent.bottom ? extent.bottom : extent.top);
  const bottom = isBeside ? middle : Math.max(middle, middle > extent.bottom ? extent.bottom : extent.top);
  put(leader, from, top, place.left - 2 - from, bottom - top);
}

function put(element: HTMLElement, left: number, top: number, width?: number, height?: number): void {
  const { style } = element;
  const places = { left, top, width, height };
  for (const [name, value] of Object.entries(places)) {
    const written = value === undefined ? '' : `${Math.round(value * 10) / 10}px`;
    if (style.getPropertyValue(name) !== written) style.setProperty(name, written);
  }
}
