import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EngineWork } from '../../shared/exporters/engine-work';
import { engineJobFile, engineSwitch, type EngineJob } from '../../shared/ipc/engine-job';
import { BadInput } from './bad-input';
import type { Words } from './words';

/** What sets pages and draws pictures. Throws `BadInput` where there is none, saying what to do. */
export type Engine = (work: EngineWork) => Promise<Uint8Array<ArrayBuffer>>;

/** In the repository: builds the app if need be and starts it on the Electron that is there. */
const script = fileURLToPath(new URL('../../scripts/engine.mjs', import.meta.url));

/** The engine of the app, started without a window for each piece of work. */
export function appEngine(words: Words): Engine {
  return async (work) => {
    // Only for this user, and gone afterwards: what is printed is confidential.
    const folder = await mkdtemp(join(tmpdir(), 'wortlaut-engine-'));
    try {
      const [document, job] = jobOf(work);
      await writeFile(join(folder, engineJobFile.document), document, { mode: 0o600 });
      await writeFile(join(folder, engineJobFile.job), JSON.stringify(job));
      await start(folder, words);
      return Uint8Array.from(await readFile(join(folder, engineJobFile.result)));
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  };
}

function jobOf(work: EngineWork): readonly [document: string, job: EngineJob] {
  if (work.kind === 'print') return [work.html, { kind: 'print' }];
  const { svg, width, height } = work;
  return [svg, { kind: 'raster', width, height }];
}

type Program = { readonly command: string; readonly args: readonly string[] };

/** The packed app itself, or what the repository has. */
function programFor(folder: string, words: Words): Program {
  const isPacked = process.versions['electron'] !== undefined && !('defaultApp' in process);
  if (isPacked) {
    const { platform, env } = process;
    const isBlind = platform === 'linux' && env['DISPLAY'] === undefined && env['WAYLAND_DISPLAY'] === undefined;
    if (isBlind) throw new BadInput(words.noScreen);
    // Whoever runs it as root has said so already, or would not have come here.
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return { command: process.execPath, args: [...root, `${engineSwitch}=${folder}`] };
  }
  if (!existsSync(script)) throw new BadInput(words.noEngine);
  return { command: process.execPath, args: [script, folder] };
}

async function start(folder: string, words: Words): Promise<void> {
  const { command, args } = programFor(folder, words);
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (errors += part));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return;
  // The engine itself talks on standard error about buses and screens; what it says last is the next best.
  const last = errors.trimEnd().split('\n').at(-1) ?? '';
  const reason = await readFile(join(folder, engineJobFile.reason), 'utf8').catch(() => last);
  throw new BadInput(words.engineFailed(reason.replace(/\s+/g, ' ')));
}
