import { intersect, type Span } from '../../../shared/text/span';
import type { LanedCoding, SectionContext } from './section-context';
import { liveRange } from './text-position';
import { placeStripes, type StripeExtent, type StripePlace } from './stripe-layout';
import styles from './text-surface.module.css';

type MeasuredStripe = StripeExtent & { readonly laned: LanedCoding };

/** Fills a section's margin with a stripe for each coding, and labels where there is room. Reads first, then writes. */
export function drawStripes(
  margin: HTMLElement,
  section: Span,
  codings: readonly LanedCoding[],
  context: SectionContext,
): void {
  const box = margin.getBoundingClientRect();
  const stripes = codings.flatMap((laned) => measureStripe(laned, section, box, context));
  const places = placeStripes(stripes, {
    width: box.width,
    height: box.height,
    pitch: context.pitch,
    wantsLabel: (index) => isBegun(stripes[index], section),
  });
  const focused = focusedCoding(margin);
  const nodes = stripes.flatMap((stripe, index) => {
    const place = places[index];
    return place === undefined ? [] : drawStripe(stripe, place, section, context);
  });
  margin.replaceChildren(...nodes);
  const buttons = [...margin.querySelectorAll<HTMLElement>('button')];
  const current = buttons.find((button) => button.dataset['coding'] === focused);
  for (const button of buttons) button.tabIndex = button === (current ?? buttons[0]) ? 0 : -1;
  current?.focus({ preventScroll: true });
}

/** Kept free at both ends of a stripe, so that two codings one behind the other are told apart. */
const inset = 3;

/** A stripe goes on to the edge of the section where its coding goes on, and so joins with that of the next section. */
function measureStripe(laned: LanedCoding, section: Span, box: DOMRect, context: SectionContext): MeasuredStripe[] {
  const { coding, lane } = laned;
  const span = intersect(coding, section);
  if (span === null) return [];
  const from = edgeRect(context, { start: span.start, end: Math.min(span.end, span.start + 1) });
  const to = edgeRect(context, { start: Math.max(span.start, span.end - 1), end: span.end }, -1);
  if (from === undefined || to === undefined) return [];
  const top = coding.start < section.start ? 0 : from.top - box.top + inset;
  const bottom = coding.end > section.end ? box.height : Math.max(to.bottom, from.bottom) - box.top - inset;
  return [{ laned, lane, top, bottom }];
}

function edgeRect({ drawn }: SectionContext, span: Span, at: 0 | -1 = 0): DOMRect | undefined {
  return [...liveRange(drawn, span).getClientRects()].at(at);
}

function isBegun(stripe: MeasuredStripe | undefined, section: Span): boolean {
  return stripe !== undefined && stripe.laned.coding.start >= section.start;
}

function drawStripe(stripe: MeasuredStripe, place: StripePlace, section: Span, context: SectionContext): HTMLElement[] {
  const { coding } = stripe.laned;
  const code = context.codes.get(coding.codeId);
  if (code === undefined) return [];
  const title = context.stripeTitle(code, coding);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = styles['stripe'] ?? '';
  button.dataset['coding'] = coding.id;
  button.title = title;
  button.setAttribute('aria-label', title);
  button.style.cssText = `left:${place.left}px;top:${stripe.top}px;height:${Math.max(6, stripe.bottom - stripe.top)}px;width:${context.pitch}px`;
  button.style.setProperty('--code', code.color);
  if (coding.start < section.start) button.dataset['fromAbove'] = '';
  if (coding.end > section.end) button.dataset['goesOn'] = '';
  if (place.label === null) return [button];
  const label = document.createElement('span');
  label.className = styles['label'] ?? '';
  label.ariaHidden = 'true';
  label.dataset['coding'] = coding.id;
  label.title = title;
  label.style.cssText = `left:${place.label.left}px;top:${place.label.top + 2}px`;
  label.style.setProperty('--code', code.color);
  const words = document.createElement('span');
  words.append(code.name);
  label.append(words);
  return [button, label];
}

function focusedCoding(margin: HTMLElement): string | undefined {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && margin.contains(focused) ? focused.dataset['coding'] : undefined;
}
