import type { Change } from '../commands/command';
import type { Ports } from '../kernel/ports';
import type { ProjectWithTexts } from './arbitrary-project';
import type { Chance } from './chance';

/**
 * One step of a random history: the command with some arguments that fit what the study holds by now.
 *
 * Null when there is nothing it could be done to. It may give a change that changes nothing.
 */
export type Step = (study: ProjectWithTexts, chance: Chance, ports: Ports) => Change | null;
