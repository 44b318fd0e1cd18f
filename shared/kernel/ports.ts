import type { Timestamp } from './ids';

/** Tells the time; passed in, so that the same input always gives the same result. */
export type Clock = () => Timestamp;

/** Makes a new lower-case GUID, each call another one. The caller brands it. */
export type Ids = () => string;

/** What a command may ask of the world outside. */
export type Ports = { readonly now: Clock; readonly newId: Ids };
