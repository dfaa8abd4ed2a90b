import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {build, transform} from 'esbuild';
import {defineConfig, type Plugin} from 'vite';

const {version} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {version: string};

/** Where the build will be published, for pages whose optimiser hides our script tag. Empty: the page's own folder. */
const publishedAt = process.env['RELAIS_BASE'] ?? '';

/**
 * Old libraries of town-hall sites replace `Array.from` and `Event` in the page, and others own `define`. Our own code
 * uses none of them; this keeps them out of the packages that we bundle.
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
      // Its wrapper would give itself to the RequireJS of the page.
      if (id.includes('/papaparse/'))
        return {
          code: `const module = {exports: {}}, exports = module.exports, define = undefined;\n${code}\nexport default module.exports;`,
          map: null,
        };
      let clean = code;
      if (id.includes('@lit/context')) clean = clean.replaceAll(/extends Event\b/g, 'extends CustomEvent');
      clean = clean.replaceAll(/\bnew Event\(/g, 'new CustomEvent(');
      if (/\bArray\.from\b/.test(clean))
        clean = `import {arrayFrom as relaisArrayFrom} from 'relais:array-from';\n${clean.replaceAll(/\bArray\.from\b/g, 'relaisArrayFrom')}`;
      return clean === code ? undefined : {code: clean, map: null};
    },
  };
}

/** Helpers that serve more than we use, replaced by what we use of them. */
const lighter: Readonly<Record<string, string>> = {
  // Vite's preloading of style sheets: our modules have none.
  'vite/preload-helper': 'export const __vitePreload = (load) => load();',
  // Lit's decorators, in the form that our compiler writes.
  'lit/decorators.js':
    'export const property = (options) => (prototype, name) => prototype.constructor.createProperty(name, options);' +
    'export const state = () => property({state: true, attribute: false});',
  'helpers/esm/decorate.js':
    'export default (decorators, prototype, name) => { for (const decorator of decorators) decorator(prototype, name); }',
};

/**
 * Keeps the modules small: helpers are lighter, style sheets are minified inside their templates, the indentation of
 * the others is not sent.
 */
function lean(): Plugin {
  const sheet = /css`([^`$]*)`/g;
  return {
    name: 'relais-lean',
    enforce: 'pre',
    load: (id) => Object.entries(lighter).find(([name]) => id.includes(name))?.[1],
    async transform(code, id) {
      if (!/\/src\/(?:elements|shared)\/.*\.ts$/.test(id)) return undefined;
      const sheets = [...code.matchAll(sheet)].map(([, text = '']) =>
        transform(text, {loader: 'css', minify: true, target: 'es2022'}),
      );
      const small = (await Promise.all(sheets)).map((result) => result.code.trim().replaceAll('\\', '\\\\'));
      return {code: code.replaceAll(sheet, () => `css\`${small.shift()}\``).replaceAll(/\n[ \t]+/g, '\n'), map: null};
    },
  };
}

/** Writes `relais.js`, the classic script that webmasters paste, once the main module's name is known. */
function loader(): Plugin {
  return {
    name: 'relais-loader',
    async generateBundle(_options, bundle) {
      const main = Object.values(bundle).find((file) => file.type === 'chunk' && file.moduleIds.some(isMain));
      if (!main) return;
      const {outputFiles} = await build({
        entryPoints: [fileURLToPath(new URL('src/entry/loader.ts', import.meta.url))],
        bundle: true,
        write: false,
        format: 'iife',
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
      this.emitFile({type: 'asset', fileName: 'relais.js', source: outputFiles[0]?.text ?? ''});
    },
  };
}

const isMain = (id: string) => id.endsWith('/src/entry/main.ts');

/** Comes with the main module: one request, and brotli does better on one file. */
const everyElementNeeds = [
  ...[
    '/reactive-element/',
    '/lit-element/',
    '/lit-html/lit-html',
    '/lit/index',
    '/lit/decorators',
    'helpers/esm/decorate',
    'preload-helper',
  ],
  ...['entry/catalogue', 'entry/selector', 'domain/reading'].map((name) => `/src/${name}`),
  ...['relais-element', 'styles', 'report', 'events', 'converters', 'page-settings'].map(
    (name) => `/src/shared/${name}`,
  ),
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
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{name: 'base', test: (id) => isMain(id) || everyElementNeeds.some((part) => id.includes(part))}],
        },
      },
    },
  },
});
