import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryProject } from '../test/arbitrary-project';
import { projectBuilder } from '../test/build';
import { narrowProject } from './narrow-project';
import { sideBySide } from './side-by-side';

const ownCodes = { rows: 'codes', withSubcodes: false } as const;

describe('events side by side', () => {
  it('say what they share, what one alone says, and how far their shares differ', () => {
    const { project } = projectBuilder()
      .coder('X')
      .code('Beide')
      .code('Einer')
      .code('Keiner')
      .event('Ballenfeld', { date: '2023-06-10' })
      .event('Neuenrode', { date: '2023-09-02' })
      .document('Eins', 'eins zwei drei vier', { event: 'Ballenfeld' })
      .document('Zwei', 'eins zwei', { event: 'Neuenrode' })
      .coding('Beide', 'Eins', 'eins')
      .coding('Einer', 'Eins', 'zwei')
      .coding('Einer', 'Eins', 'drei')
      .coding('Einer', 'Eins', 'vier')
      .coding('Beide', 'Zwei', 'eins')
      .build();
    const { events, bases, rows } = sideBySide(project, ownCodes);
    expect(events.map(({ title }) => title)).toEqual(['Ballenfeld', 'Neuenrode']);
    expect(bases).toEqual([4, 1]);
    expect(rows.map(({ counts, shares, commonness, spread }) => ({ counts, shares, commonness, spread }))).toEqual([
      { counts: [1, 1], shares: [0.25, 1], commonness: 'all', spread: 0.75 },
      { counts: [3, 0], shares: [0.75, 0], commonness: 'one', spread: 0.75 },
      { counts: [0, 0], shares: [0, 0], commonness: 'none', spread: 0 },
    ]);
  });

  it('always share an event out among its codes without rest when each coding counts once', () => {
    fc.assert(
      fc.property(arbitraryProject(), ({ project }) => {
        const { bases, rows } = sideBySide(project, ownCodes);
        for (const [at, base] of bases.entries()) {
          expect(rows.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0)).toBe(base);
          const shared = rows.reduce((sum, { shares }) => sum + (shares[at] ?? 0), 0);
          expect(shared).toBeCloseTo(base === 0 ? 0 : 1);
        }
      }),
    );
  });

  it('always count in the events chosen what they count among all events', () => {
    fc.assert(
      fc.property(arbitraryProject(), ({ project }) => {
        const eventIds = [...project.events.keys()].slice(0, 2);
        const narrow = sideBySide(narrowProject(project, { eventIds, excludeBlocked: false }), ownCodes);
        const whole = sideBySide(project, ownCodes);
        for (const [at, event] of narrow.events.entries()) {
          const inWhole = whole.events.findIndex(({ id }) => id === event.id);
          for (const [row, { counts }] of narrow.rows.entries()) {
            expect(counts[at]).toBe(whole.rows[row]?.counts[inWhole]);
          }
        }
      }),
    );
  });
});
