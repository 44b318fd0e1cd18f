import { isMediaPath, mediaFolderEnd } from '../../kernel/media-folder';
import type { Problem } from '../../kernel/problem';
import type { XmlElement } from '../../kernel/xml-tree';
import type { Beside, BesideFile } from '../define-project-reader';
import { baseName, fileNameOf } from '../file-name';
import { attributeOf, childOf } from './elements';
import type { NearbyFile, NearbyFiles } from './nearby-file';

/** What may lie outside of an archive. The standard says sound and film; nothing is lost by looking for the others. */
const sources = new Set(['AudioSource', 'VideoSource', 'PictureSource', 'PDFSource']);

/** Most files that are looked for; no project has more recordings, and one that says so means harm. */
const most = 20_000;

/**
 * Looks for what a project names by `relative:///…`: from the last folder of its base path, as ATLAS.ti moves that with
 * the file; from where the file lies; from the folder "NAME Media" beside it, which ATLAS.ti makes.
 */
export async function nearbyFiles(
  root: XmlElement,
  { file, beside }: { readonly file: string; readonly beside: Beside },
): Promise<NearbyFiles> {
  const paths = new Set(
    childOf(root, 'Sources')?.children.flatMap((source) =>
      sources.has(source.name) ? [attributeOf(source, 'path')] : [],
    ),
  );
  const base = fileNameOf(attributeOf(root, 'basePath').replace(/[/\\]+$/, ''));
  const homes = [base, '', `${baseName(file)}${mediaFolderEnd}`, `${attributeOf(root, 'name')}${mediaFolderEnd}`];
  const found = new Map<string, NearbyFile>();
  for (const path of [...paths].slice(0, most)) {
    const near = await lookFor(path, homes, beside);
    if (near !== null) found.set(path, near);
  }
  return found;
}

async function lookFor(path: string, homes: readonly string[], beside: Beside): Promise<NearbyFile | null> {
  for (const name of namesOf(path)) {
    for (const home of new Set(homes)) {
      const whole = home === '' ? name : `${home}/${name}`;
      const file: BesideFile | null = isMediaPath(whole) ? await beside(whole) : null;
      if (file !== null) return { path: whole, name: fileNameOf(whole), size: file.size, sha256: file.sha256 };
    }
  }
  return null;
}

/** The path as it is meant, and with what is escaped in it; none where it is no relative one. */
function namesOf(path: string): readonly string[] {
  const [, rest] = /^relative:\/{2,3}(?:\.[/\\])*(.+)$/is.exec(path) ?? [];
  if (rest === undefined) return [];
  const plain = rest.replaceAll('\\', '/');
  return [plain, ...unescaped(plain)];
}

function unescaped(path: string): readonly string[] {
  try {
    const other = decodeURIComponent(path);
    return other === path ? [] : [other];
  } catch {
    return [];
  }
}

/** How many files are named. */
const mostNames = 8;

/** What was found, in one note. */
export function nearbyNote(file: string, found: readonly NearbyFile[]): Problem {
  const names = found.slice(0, mostNames).map(({ path }) => path);
  const params = { count: found.length, names: names.join(', ') };
  return { code: 'qdpx-files-nearby', severity: 'note', file, params };
}
