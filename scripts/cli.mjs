import { build } from './build.mjs';
import { runNode, say } from './process.mjs';

// Nothing but the program's own words may go to stdout: it is redirected into files.
await build(['cli'], { log: say });
process.exitCode = await runNode(['dist/cli/cli.js', ...process.argv.slice(2)]);
