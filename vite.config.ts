import {readFileSync} from 'node:fs';
import {transform} from 'esbuild';
import {defineConfig, type Plugin} from 'vite';

const {version} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {version: string};

/** Where the build will be published, for pages whose optimiser hides our script tag. Empty: the page's own folder. */
const publishedAt = process.env['RELAIS_BASE'] ?? '';

/**
 * Old libraries of town-hall sites replace `Array.from` and `Event` in the page. Our own code uses neither; this
 * keeps them out of the packages that we bundle.
 */
function unpolluted(): Plugin {
  const helper = '\0array-from';
  return {
    name: 'relais-unpolluted',
    resolveId: (id) => (id === 'relais:array-from' ? helper : undefined),
    load: (id) =>
      id === helper
        ? 'export const arrayFrom = (items, map) => { const list = Symbol.iterator in Object(items) ? [...items] : Array.prototype.slice.call(items);' +
          ' if (list.length < (items.length ?? 0)) list.length = items.length; return map ? [...list].map((item, index) => map(item, index)) : list; };'
        : undefined,
    transform(code, id) {
      if (!id.includes('node_modules')) return undefined;
      let clean = code;
      if (id.includes('@lit/context')) clean = clean.replaceAll(/extends Event\b/g, 'extends CustomEvent');
      clean = clean.replaceAll(/\bnew Event\(/g, 'new CustomEvent(');
      if (/\bArray\.from\b/.test(clean))
        clean = `import {arrayFrom as relaisArrayFrom} from 'relais:array-from';\n${clean.replaceAll(/\bArray\.from\b/g, 'relaisArrayFrom')}`;
      return clean === code ? undefined : {code: clean, map: null};
    },
  };
}

/**
 * Keeps the modules small: the indentation of our templates is not sent, and Vite's preloading helper, of no use
 * to modules that have no style sheet, is a plain call.
 */
function lean(): Plugin {
  return {
    name: 'relais-lean',
    enforce: 'pre',
    load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined),
    transform: (code, id) =>
      /\/src\/(?:elements|shared)\/.*\.ts$/.test(id)
        ? {code: code.replaceAll(/\n[ \t]+/g, '\n'), map: null}
        : undefined,
  };
}

/** Writes `relais.js`, the classic script that webmasters paste, once the main module's name is known. */
function loader(): Plugin {
  return {
    name: 'relais-loader',
    async generateBundle(_options, bundle) {
      const main = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry && file.name === 'main');
      if (!main) return;
      const {code} = await transform(readFileSync(new URL('src/entry/loader.ts', import.meta.url), 'utf8'), {
        loader: 'ts',
        target: 'es2017',
        supported: {'dynamic-import': true, 'template-literal': false},
        minify: true,
        charset: 'utf8',
        legalComments: 'none',
        define: {
          RELAIS_MAIN: JSON.stringify(main.fileName),
          RELAIS_VERSION: JSON.stringify(version),
          RELAIS_BASE: JSON.stringify(publishedAt),
        },
      });
      this.emitFile({type: 'asset', fileName: 'relais.js', source: code});
    },
  };
}

const everyElementNeeds = [
  ...['reactive-element/', 'lit-element/', 'lit-html/lit-html', 'helpers/esm/decorate', 'lit/decorators'],
  ...['relais-element', 'styles', 'report', 'events', 'converters'].map((name) => `/src/shared/${name}`),
  ...['/src/domain/reading', '/src/texts/fr/typography'],
];

export default defineConfig({
  base: './',
  publicDir: 'src/entry/public',
  plugins: [lean(), unpolluted(), loader()],
  build: {
    outDir: 'dist/1',
    target: 'es2022',
    modulePreload: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {main: 'src/entry/main.ts'},
      preserveEntrySignatures: 'allow-extension',
      output: {
        format: 'es',
        entryFileNames: 'modules/[name]-[hash].js',
        chunkFileNames: 'modules/[name]-[hash].js',
        assetFileNames: 'modules/[name]-[hash][extname]',
        // What every element needs, in one file: one request, and brotli does better.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{name: 'base', test: (id) => everyElementNeeds.some((part) => id.includes(part))}],
        },
      },
    },
  },
});
