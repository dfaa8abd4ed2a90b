import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {brotliCompressSync} from 'node:zlib';
import {build} from 'esbuild';
import {services} from '../../src/domain/form/services.js';

/** What sending to one service weighs, with everything that it needs but the post itself, shared by all. */
const adapterBytes = 1500;
const postBytes = 750;
/** The code that works a challenge out, in slices. */
const proofBytes = 800;

async function weigh(path: string, external: readonly string[] = []): Promise<number> {
  const {outputFiles} = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    external: [...external],
  });
  return brotliCompressSync(outputFiles[0]?.contents ?? new Uint8Array()).length;
}

describe('what sending weighs', () => {
  for (const service of services)
    it(`${service}: at most ${adapterBytes} bytes`, async (context) => {
      const bytes = await weigh(`src/adapters/send-${service}.ts`, ['./post.js']);
      context.diagnostic(`${service}: ${bytes} bytes`);
      assert.ok(bytes <= adapterBytes, `${bytes} bytes`);
    });

  for (const [path, most] of [
    ['src/adapters/post.ts', postBytes],
    ['src/adapters/solve-challenge.ts', proofBytes],
  ] as const)
    it(`${path}: at most ${most} bytes`, async (context) => {
      const bytes = await weigh(path);
      context.diagnostic(`${path}: ${bytes} bytes`);
      assert.ok(bytes <= most, `${bytes} bytes`);
    });
});
