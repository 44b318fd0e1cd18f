/**
 * One thing a user can do, wherever it is offered: command palette, native menu, key, button.
 */
export type Action = {
  /** Stable name, also the id of its native menu entry: `coding.apply`. */
  readonly id: string;
  readonly label: string;
  /** Heading it stands under in the list of shortcuts. */
  readonly section: string;
  /** Other words one may look for it by; the palette finds it where one of them begins with what is typed. */
  readonly also?: string | undefined;
  /** `Mod+K` (Ctrl, or Cmd on a Mac), `Alt+ArrowLeft`, `C`. Keys without Mod or Alt stay silent while one types. */
  readonly shortcut?: string | undefined;
  /** Why it cannot be done now; absent or null when it can. */
  readonly disabledReason?: string | null | undefined;
  readonly run: () => void;
};
