import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {build} from 'esbuild';

/** Bytes of a module of these exports, bundled, minified and compressed as an integrator's page would. */
async function weigh(contents: string): Promise<number> {
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: fileURLToPath(new URL('../../src/domain/commute/', import.meta.url)), loader: 'ts'},
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? '', {level: 9}).length;
}

describe('the core of the commute', () => {
  it('is computeSavings and fiscalAmount in 2.5 kB', async (context) => {
    const bytes = await weigh(
      "export {computeSavings} from './savings.js'; export {fiscalAmount} from './fiscal-scale.js'",
    );
    context.diagnostic(`${bytes} bytes, gzip 9`);
    assert.ok(bytes > 500 && bytes <= 2500, `${bytes} bytes for a budget of 2,500`);
  });
});
