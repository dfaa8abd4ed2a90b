import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {createInterface} from 'node:readline';

export const processToken = 'un-jeton-de-test-assez-long';

export interface ReceiverProcess {
  readonly child: ChildProcess;
  readonly origin: string;
  /** What it wrote so far. */
  readonly lines: readonly string[];
  /** Ends it with this signal; resolves with its exit code. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

/** The receiver as an operator runs it: a program of its own, with a file of settings in this folder. */
export async function startReceiver(folder: string, settings: object = {}): Promise<ReceiverProcess> {
  const path = join(folder, 'recepteur.json');
  const least = {
    port: 0,
    origines: '*',
    formulaires: [{modele: 'lettre'}, {modele: 'enquete'}],
    jetons: [{jeton: processToken}],
    envoisParMinute: 1_000_000,
    envoisParAdresse: 1_000_000,
  };
  writeFileSync(path, JSON.stringify({...least, ...settings}));
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/server/receiver/main.ts', path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const reader = createInterface({input: child.stdout});
  const origin = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the receiver did not start')));
    reader.on('line', (line) => {
      lines.push(line);
      const found = /listening (\S+)/u.exec(line)?.[1];
      if (found) resolve(found);
    });
  });
  return {
    child,
    origin,
    lines,
    async end(signal) {
      const ended = once(child, 'exit');
      child.kill(signal);
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}
