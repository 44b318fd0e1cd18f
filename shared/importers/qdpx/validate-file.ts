import type { Problem } from '../../kernel/problem';
import type { ImportFile } from '../define-importer';
import { qde } from '../projects/qde';
import { qdpx } from '../projects/qdpx';
import { decodeXml } from './parse-xml';
import { validateQdc, validateQde, validateQdpx } from './validate';

/** What a file of REFI-QDA has against the standard, told by its content; null for a file that is none. */
export function validateRefi({ name, bytes }: ImportFile): readonly Problem[] | null {
  if (qdpx.detect(bytes, name) > 0) return validateQdpx(bytes, name);
  const xml = decodeXml(bytes);
  if (xml === null) return null;
  if (qde.detect(bytes, name) > 0) return validateQde(xml, name);
  return /<(?:\w+:)?CodeBook\b/.test(xml.slice(0, 4096)) ? validateQdc(xml, name) : null;
}
