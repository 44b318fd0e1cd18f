export { element, illegalIn, legal, text } from '../kernel/xml';
