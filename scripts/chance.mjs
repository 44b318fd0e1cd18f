const seed = process.env['WORTLAUT_SEED'] ?? '2026';

/**
 * What vitest needs so that properties draw from a known seed (docs/decisions/020).
 *
 * The same one in every run, so that a red run is red again; `WORTLAUT_SEED=random` looks for what it misses.
 */
export const chance = {
  setupFiles: ['shared/test/known-chance.ts'],
  provide: { seed: seed === 'random' ? null : Number(seed) },
};
