import type { AttributeValue } from '../../../../shared/project/attribute-values';
import type { Messages } from '../../../i18n/messages';

/** A value as the table of attributes shows it. */
export function valueText(t: Messages, value: AttributeValue): string {
  if (typeof value === 'boolean') return value ? t.attributes.yes : t.attributes.no;
  return typeof value === 'number' ? String(value).replace('.', t.attributes.decimal) : value;
}
