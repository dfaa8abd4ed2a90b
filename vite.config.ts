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
      // What it says of each of its steps costs more than the step.
      if (id.includes('/flatgeobuf/')) clean = clean.replaceAll(/^\s*console\.(?:debug|assert)\(.*\);$/gmu, '');
      if (id.includes('@lit/context')) clean = clean.replaceAll(/extends Event\b/g, 'extends CustomEvent');
      clean = clean.replaceAll(/\bnew Event\(/g, 'new CustomEvent(');
      if (/\bArray\.from\b/.test(clean))
        clean = `import {arrayFrom as relaisArrayFrom} from 'relais:array-from';\n${clean.replaceAll(/\bArray\.from\b/g, 'relaisArrayFrom')}`;
      return clean === code ? undefined : {code: clean, map: null};
    },
  };
}

/** Takes away the wrapper that Vite writes around `import()`, to preload style sheets: our modules have none. */
function plainImports(): Plugin {
  const wrapper = 'native:import-analysis-build';
  return {
    name: 'relais-plain-imports',
    apply: 'build',
    configResolved({plugins}) {
      const at = plugins.findIndex(({name}) => name === wrapper);
      if (at < 0) throw new Error(`Vite has no ${wrapper} any more: see how it wraps import() now.`);
      (plugins as Plugin[]).splice(at, 1);
    },
  };
}

/** Modules that serve more than we use, replaced by what we use of them. */
const lighter: Readonly<Record<string, string>> = {
  // Lit's decorators, in the form that our compiler writes.
  'lit/decorators.js':
    'export const property = (options) => (prototype, name) => prototype.constructor.createProperty(name, options);' +
    'export const state = () => property({state: true, attribute: false});',
  // What our compiler calls for decorators, for fields of a class.
  'helpers/esm/decorate.js':
    'export default (decorators, prototype, name) => { for (const decorator of decorators) decorator(prototype, name); }',
  // Lit's style sheets, as texts without variables: every browser that we serve has constructable sheets.
  '@lit/reactive-element/css-tag.js':
    'export const css = ([text]) => { const styleSheet = new CSSStyleSheet(); styleSheet.replaceSync(text); return {styleSheet}; };' +
    'export const adoptStyles = (root, sheets) => { root.adoptedStyleSheets = sheets.map(({styleSheet}) => styleSheet); };' +
    'export const getCompatibleStyle = (sheet) => sheet;' +
    'export const CSSResult = undefined, supportsAdoptingStyleSheets = true, unsafeCSS = undefined;',
};

/**
 * Keeps the modules small: helpers are lighter, style sheets are minified inside their templates, the indentation of
 * the others is not sent. Fails when a helper is not met any more, so that an update never undoes this silently.
 */
function lean(): Plugin {
  const sheet = /css`([^`]*)`/g;
  const unmet = new Set(Object.keys(lighter));
  return {
    name: 'relais-lean',
    enforce: 'pre',
    async transform(code, id) {
      const name = Object.keys(lighter).find((file) => id.endsWith(`/${file}`));
      if (name) {
        unmet.delete(name);
        return {code: lighter[name] ?? '', map: null};
      }
      if (!/\/src\/(?:elements|shared)\/.*\.ts$/.test(id)) return undefined;
      if (/css`[^`]*\$\{/.test(code)) throw new Error(`${id}: a style sheet holds no variable.`);
      const sheets = [...code.matchAll(sheet)].map(([, text = '']) =>
        transform(text, {loader: 'css', minify: true, target: 'es2022'}),
      );
      const small = (await Promise.all(sheets)).map((result) => result.code.trim().replaceAll('\\', '\\\\'));
      return {
        code: code.replaceAll(sheet, () => `css\`${small.shift()}\``).replaceAll(/\n[ \t]+/g, '\n'),
        map: null,
      };
    },
    buildEnd(error) {
      if (!error && unmet.size > 0) throw new Error(`Never met, so not made lighter: ${[...unmet].join(', ')}`);
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
      this.emitFile({
        type: 'asset',
        fileName: 'relais.js',
        source: outputFiles[0]?.text ?? '',
      });
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
  ],
  ...['entry/catalogue', 'entry/selector', 'domain/reading'].map((name) => `/src/${name}`),
  ...['relais-element', 'styles', 'report', 'events', 'converters', 'page-settings'].map(
    (name) => `/src/shared/${name}`,
  ),
];

/** The first answer of the simulator: in one file, though what comes later needs parts of it. */
const simulatorAnswer =
  /\/src\/(?:elements\/simulateur\/(?:answer|answer-styles|bars|fold|given)|texts\/fr\/simulateur-answer|domain\/commute\/(?:amounts|numbers|fiscal-scale|price-date))\.ts$/;

/** What the hours card needs for plain hours: its lazy parts share some of it, and would cut it into small files. */
const plainHours =
  /\/src\/(?:elements\/(?:relais-horaires|horaires\/(?:view|table|styles|states|events|structured-data))|domain\/hours\/(?:timeline|read-plain)|domain\/calendar\/(?:days|clocks|national-holidays)|texts\/fr\/horaires|shared\/clock-controller)\.ts$/;

/** The newsletter before anybody touches it: the rest of the form needs parts of it too. */
const plainForm =
  /\/src\/(?:elements\/(?:relais-inscription|inscription\/(?:form|fields|loading|phases|events|settings|styles))|domain\/form\/(?:definition|service-names)|texts\/fr\/inscription)\.ts$/;

/**
 * The list of places before the visitor is near, with what makes places of rows: in one file, though what comes then
 * needs parts of it. Only maps and groups do.
 */
const plainMap = (id: string): boolean =>
  id.includes('/@lit/task/') ||
  /\/src\/(?:elements\/(?:relais-carte|carte\/(?:adopt|attributes|basemaps|events|group-link|head-view|lines|list-view|list-styles|map-door|memo|near-viewport|selection|source|styles|symbols|whereabouts|written-places))|shared\/position-converter|domain\/places\/(?:cleaning|closed-lists|departments|fields|from-fields|kind|positions|select|view-state)|texts\/fr\/carte-(?:list|no-map|warnings))\.ts$/.test(
    id,
  );

/** What reads a file: in the same file, so that it is asked for without another wave of requests. */
const placesOfFile = /\/src\/(?:adapters\/(?:load-places|read-any|read-text)|domain\/places\/from-rows)\.ts$/;

/** Small things that several elements share: one request. */
const shared = /\/src\/(?:adapters\/plain-table|domain\/(?:position|places\/(?:distance|text)))\.ts$/;

export default defineConfig({
  base: './',
  publicDir: 'src/entry/public',
  plugins: [plainImports(), lean(), unpolluted(), loader()],
  worker: {
    format: 'es',
    plugins: () => [unpolluted()],
    rolldownOptions: {
      output: {
        entryFileNames: 'modules/[name]-[hash:7].js',
        chunkFileNames: 'modules/[name]-[hash:7].js',
      },
    },
  },
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
        // Names that do not compress are written in every module: seven characters are as few as so many modules allow.
        entryFileNames: 'modules/[name]-[hash:7].js',
        chunkFileNames: 'modules/[name]-[hash:7].js',
        assetFileNames: 'modules/[name]-[hash][extname]',
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: 'base',
              test: (id) => isMain(id) || everyElementNeeds.some((part) => id.includes(part)),
            },
            {name: 'relais-horaires', test: plainHours},
            {name: 'simulateur-reponse', test: simulatorAnswer},
            {name: 'relais-inscription', test: plainForm},
            {name: 'relais-carte', test: (id) => plainMap(id) || placesOfFile.test(id)},
            {name: 'positions', test: shared},
            {
              name: 'download',
              test: /\/src\/(?:adapters\/(?:download|patient-fetch)|(?:domain|shared)\/address)\.ts$/,
            },
            {
              name: 'inscription-ensuite',
              test: /\/src\/(?:domain\/form\/conditions|elements\/inscription\/late-styles)\.ts$/,
            },
          ],
        },
      },
    },
  },
});
