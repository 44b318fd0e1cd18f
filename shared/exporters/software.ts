import { version } from '../../package.json';

/** Name and version as files say who made them. */
export const software = `Wortlaut ${version}`;
