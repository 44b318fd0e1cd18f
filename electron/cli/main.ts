import { appEngine } from './engine-program';
import { runCli } from './run';

// A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

/** In the packaged app the program itself stands first, in Node the script stands behind it. */
const argumentsFrom = process.versions['electron'] !== undefined && !('defaultApp' in process) ? 1 : 2;

process.exitCode = await runCli(process.argv.slice(argumentsFrom), {
  write: (output) => process.stdout.write(output),
  say: (line) => process.stderr.write(`${line}\n`),
  engine: appEngine,
  environment: process.env,
});
