import type { CodeId } from '../../../shared/kernel/ids';
import type { Branch } from './branch-lanes';
import styles from './text-surface.module.css';

/** The words of the heads. */
export type LaneHeadWords = {
  readonly laneHeads: string;
  readonly laneHead: (branch: Branch) => string;
};

/**
 * The heads of the margin: one for each branch of the code system, in the order in which their stripes stand; pressing it
 * folds the branch into one lane, or unfolds it.
 *
 * They stay at the top of the window. By keyboard they are one stop of Tab, with arrows from one to the next.
 */
export class LaneHeads {
  readonly element = document.createElement('div');
  private readonly row = document.createElement('div');
  private readonly name = document.createElement('span');
  private readonly buttons = new Map<CodeId, HTMLButtonElement>();

  constructor(private readonly onFold: (branchId: CodeId, isFolded: boolean) => void) {
    this.element.className = styles['heads'] ?? '';
    this.row.className = styles['headRow'] ?? '';
    this.row.setAttribute('role', 'group');
    this.name.className = styles['headName'] ?? '';
    this.name.ariaHidden = 'true';
    this.element.append(this.row);
    this.element.addEventListener('keydown', this.onKeyDown);
    // What happens here is not meant for the text.
    for (const type of ['pointerdown', 'pointerup'] as const) {
      this.element.addEventListener(type, (event) => event.stopPropagation());
    }
    for (const type of ['pointerover', 'focusin'] as const) this.element.addEventListener(type, this.showName);
    for (const type of ['pointerleave', 'focusout'] as const) this.element.addEventListener(type, this.hideName);
  }

  /** Shows these branches. */
  show(branches: readonly Branch[], words: LaneHeadWords): void {
    this.row.setAttribute('aria-label', words.laneHeads);
    this.element.hidden = branches.length === 0;
    const shown = new Set(branches.map(({ code }) => code.id));
    for (const [id, button] of this.buttons) {
      if (shown.has(id)) continue;
      button.remove();
      this.buttons.delete(id);
    }
    for (const branch of branches) {
      const button = this.buttons.get(branch.code.id) ?? this.makeButton(branch.code.id);
      button.setAttribute('aria-label', words.laneHead(branch));
      button.setAttribute('aria-expanded', String(!branch.isFolded));
      button.style.setProperty('--code', branch.code.color);
      this.row.append(button);
    }
    this.row.append(this.name);
    this.settleTabStop(null);
  }

  private makeButton(id: CodeId): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = styles['head'] ?? '';
    button.addEventListener('click', () => this.fold(id, button.ariaExpanded === 'true'));
    this.buttons.set(id, button);
    return button;
  }

  private fold(id: CodeId, isFolded: boolean): void {
    this.onFold(id, isFolded);
  }

  private readonly onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...this.row.querySelectorAll('button')];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    const isOwn = next !== undefined || ['Enter', ' ', 'ArrowUp', 'ArrowDown'].includes(event.key);
    if (at === -1 || !isOwn) return;
    event.stopPropagation();
    if (next === undefined) return;
    event.preventDefault();
    const button = buttons[Math.max(0, Math.min(buttons.length - 1, next))];
    this.settleTabStop(button ?? null);
    button?.focus();
  };

  private settleTabStop(button: HTMLButtonElement | null): void {
    const buttons = [...this.row.querySelectorAll('button')];
    const stop = button ?? buttons.find((candidate) => candidate.tabIndex === 0) ?? buttons[0];
    for (const other of buttons) other.tabIndex = other === stop ? 0 : -1;
  }

  private readonly showName = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    this.name.textContent = button?.ariaLabel ?? '';
  };

  private readonly hideName = (): void => {
    const focused = document.activeElement;
    this.name.textContent = focused instanceof HTMLButtonElement && this.row.contains(focused) ? focused.ariaLabel : '';
  };
}
