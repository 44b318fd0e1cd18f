import { createContext, useContext } from 'react';
import { required } from '../../../shared/kernel/assert';

/** What the start page needs of the world outside; the composition root gives it. */
export type WelcomeServices = {
  /** Asks for a project file and opens it. */
  readonly openFile: () => void;
  readonly openDemo: () => void;
  /** Opens a project of this machine; says so when it cannot. */
  readonly openProject: (id: string) => void;
  /** Whether a project is being opened. */
  readonly isBusy: boolean;
  readonly languageButton: React.ReactNode;
  readonly themeButton: React.ReactNode;
};

export const WelcomeServicesContext = createContext<WelcomeServices | null>(null);

/** The services of the start page. */
export function useWelcomeServices(): WelcomeServices {
  return required(useContext(WelcomeServicesContext), 'services of the start page');
}
