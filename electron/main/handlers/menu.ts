import type { Handlers } from '../answer';
import { setNativeMenu } from '../menu';

/** The native menu; `choose` is told the command of what is chosen in it. */
export function menuHandlers(choose: (command: string) => void): Pick<Handlers, 'menu.set'> {
  return {
    'menu.set': ({ menu }) => {
      setNativeMenu(menu, choose);
      return {};
    },
  };
}
