import { describe, expect, it } from 'vitest';
import type { DocumentId } from '../../shared/kernel/ids';
import type { Action } from '../ui/action';
import { paletteIndex, type PaletteEntry } from './palette-search';

function command(label: string, disabledReason: string | null = null, also = ''): PaletteEntry {
  const action: Action = { id: label, label, section: 'Bearbeiten', also, disabledReason, run: () => undefined };
  return { kind: 'action', id: `action:${label}`, label, detail: action.section, action };
}

function document(label: string, detail = ''): PaletteEntry {
  return { kind: 'document', id: `document:${label}`, label, detail, documentId: label as DocumentId };
}

const search = paletteIndex([
  command('Zurück', 'kein Ort'),
  command('Texte einlesen …'),
  command('Archivpaket', 'kein Projekt', 'Exportieren ZIP (BagIt)'),
  document('Tisch 1', 'Ballenfeld'),
  document('Übergabe'),
]);
const found = (query: string): string[] => search(query).flatMap(({ entries }) => entries.map(({ label }) => label));

describe('paletteIndex', () => {
  it('shows the commands at first, those that can be done before the others', () => {
    expect(found('')).toEqual(['Texte einlesen …', 'Zurück', 'Archivpaket']);
  });

  it('finds by part of a name or of what stands beside it', () => {
    expect(found('tis')).toEqual(['Tisch 1']);
    expect(found('ballen')).toEqual(['Tisch 1']);
  });

  it('forgives accents, and slips in longer words', () => {
    expect(found('uberg')).toEqual(['Übergabe']);
    expect(found('einlessen')).toEqual(['Texte einlesen …']);
  });

  it('finds a command by the beginning of another word for it, before what only looks alike', () => {
    expect(found('bag')).toEqual(['Archivpaket']);
    const alike = paletteIndex([document('Exponieren'), command('Archivpaket', null, 'Exportieren ZIP (BagIt)')]);
    expect(alike('exportieren')[0]?.entries.map(({ label }) => label)).toEqual(['Archivpaket']);
  });

  it('puts the name itself before a longer one that begins with it', () => {
    const both = paletteIndex([command('Codierleitfaden exportieren'), command('Codierleitfaden')]);
    expect(both('Codierleitfaden')[0]?.entries.map(({ label }) => label)).toEqual([
      'Codierleitfaden',
      'Codierleitfaden exportieren',
    ]);
  });

  it('finds nothing where nothing fits', () => {
    expect(search('xyzq')).toEqual([]);
  });
});
