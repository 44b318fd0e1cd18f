/**
 * What an attribute or a value of REFI-QDA 1.5 may be, as its schemas say: types of XML Schema, and four lists.
 *
 * White space around a value never counts, but for words (`string`).
 */
const valueTypes = {
  string: () => true,
  guid: (value) => guid.test(value),
  rgb: (value) => /^#(?:[A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$/.test(value),
  boolean: (value) => /^(?:true|false|1|0)$/.test(value),
  integer: (value) => /^[+-]?\d+$/.test(value),
  decimal: (value) => /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(value),
  date: (value) => isDay(/^(-?\d{4,})-(\d\d)-(\d\d)(Z|[+-]\d\d:\d\d)?$/.exec(value)),
  dateTime: isMoment,
  direction: oneOf('Associative', 'OneWay', 'Bidirectional'),
  variable: oneOf('Text', 'Boolean', 'Integer', 'Float', 'Date', 'DateTime'),
  shape: oneOf(
    ...['Person', 'Oval', 'Rectangle', 'RoundedRectangle', 'Star'],
    ...['LeftTriangle', 'RightTriangle', 'UpTriangle', 'DownTriangle', 'Note'],
  ),
  line: oneOf('dotted', 'dashed', 'solid'),
} as const satisfies Readonly<Record<string, (value: string) => boolean>>;
export type ValueType = keyof typeof valueTypes;

/** Whether a value is of a type. */
export function fitsType(value: string, type: ValueType): boolean {
  return valueTypes[type](type === 'string' ? value : trimmed(value));
}

const plain = '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}';
const guid = new RegExp(String.raw`^(?:${plain}|\{${plain}\})$`);

/** White space as XML has it, which is less than JavaScript trims. */
function trimmed(value: string): string {
  return value.replace(/^[\t\n\r ]+/, '').replace(/(?<![\t\n\r ])[\t\n\r ]+$/, '');
}

function oneOf(...values: readonly string[]): (value: string) => boolean {
  return (value) => values.includes(value);
}

function isMoment(value: string): boolean {
  const [, day = '', time = '', zone = ''] = /^([^T]+)T(.+?)(Z|[+-]\d\d:\d\d)?$/.exec(value) ?? [];
  if (!isDay(/^(-?\d{4,})-(\d\d)-(\d\d)(Z|[+-]\d\d:\d\d)?$/.exec(day + zone))) return false;
  const clock = /^(\d\d):(\d\d):(\d\d)(?:\.(\d+))?$/.exec(time);
  if (clock === null) return false;
  const [hour, minute, second] = clock.slice(1, 4).map(Number) as [number, number, number];
  if (hour === 24) return minute === 0 && second === 0 && Number(clock[4] ?? 0) === 0;
  return hour < 24 && minute < 60 && second < 60;
}

function isDay(match: RegExpExecArray | null): boolean {
  if (match === null) return false;
  const [, written = '', month = '', day = '', zone] = match;
  const year = Number(written);
  if (year === 0 || /^-?0\d{4}/.test(written)) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
  return Number(day) >= 1 && Number(day) <= length && isZone(zone);
}

function isZone(zone: string | undefined): boolean {
  if (zone === undefined || zone === 'Z') return true;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  return Number(zone.slice(4)) < 60 && minutes <= 14 * 60;
}
