import { ChevronDown } from 'lucide-react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Button } from './button';
import { Checkbox } from './checkbox';
import { cx } from './class-names';
import menuStyles from './menu.module.css';
import panelStyles from './popover-button.module.css';

type ChecklistButtonProps<Id extends string> = {
  /** What is chosen from; for the screen reader. */
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  /** None of them stands for all. */
  readonly chosen: readonly Id[];
  readonly onChange: (chosen: readonly Id[]) => void;
  /** What stands on the button while all are chosen, and what chooses them again. */
  readonly all: string;
  /** What stands on it while some are. */
  readonly some: string;
  readonly disabledReason?: string | null | undefined;
};

/** Some out of a few: a button that says how many, and a list of boxes that it opens. All, until some are taken away. */
export function ChecklistButton<Id extends string>(props: ChecklistButtonProps<Id>) {
  const { label, options, chosen, onChange, all, some, disabledReason } = props;
  const isChosen = (id: Id): boolean => chosen.length === 0 || chosen.includes(id);
  const toggle = (id: Id, isWanted: boolean): void => {
    const next = options.map((option) => option.id).filter((other) => (other === id ? isWanted : isChosen(other)));
    onChange(next.length === options.length ? [] : next);
  };
  return (
    <DialogTrigger>
      <Button disabledReason={disabledReason}>
        {chosen.length === 0 ? all : some}
        <ChevronDown aria-hidden size={14} />
      </Button>
      <Popover className={cx(menuStyles.popover)} offset={4} placement="bottom start">
        <Dialog aria-label={label} className={cx(panelStyles.panel)}>
          {options.map((option) => (
            <Checkbox
              key={option.id}
              label={option.label}
              isSelected={isChosen(option.id)}
              onChange={(isWanted) => toggle(option.id, isWanted)}
            />
          ))}
          {chosen.length > 0 && <Button onPress={() => onChange([])}>{all}</Button>}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
