import { createContext, useContext, type ReactNode } from 'react';
import { required } from '../../../shared/kernel/assert';

/** What a new project begins with. */
export type NewProjectArgs = { readonly name: string; readonly language: 'de' | 'en'; readonly coderName: string };

/** What the start page needs of the world outside; the composition root gives it. */
export type WelcomeServices = {
  readonly createProject: (args: NewProjectArgs) => void;
  /** Asks for a project file and opens it. */
  readonly openFile: () => void;
  readonly openDemo: () => void;
  /** Opens a project of this machine; says so when it cannot. */
  readonly openProject: (id: string) => void;
  /** Whether a project is being opened. */
  readonly isBusy: boolean;
  readonly languageButton: ReactNode;
  readonly themeButton: ReactNode;
};

export const WelcomeServicesContext = createContext<WelcomeServices | null>(null);

/** The services of the start page. */
export function useWelcomeServices(): WelcomeServices {
  return required(useContext(WelcomeServicesContext), 'services of the start page');
}
