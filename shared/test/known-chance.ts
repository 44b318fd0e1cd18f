import fc from 'fast-check';
import { inject } from 'vitest';

const seed = inject('seed');
if (seed !== null) fc.configureGlobal({ seed });
