import type { Dictionary } from '../dictionary';

export const de = {};

export const en: Dictionary<typeof de> = {};
