import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** What the pages of strangers break, or what a strict policy refuses: see the docs of each message. */
const hostile = [
  {
    selector: "MemberExpression[object.name='Array'][property.name='from']",
    message: 'Prototype.js and MooTools replace Array.from: spread instead.',
  },
  {selector: "NewExpression[callee.name='Event']", message: 'MooTools replaces Event: use CustomEvent.'},
  {selector: "ClassDeclaration[superClass.name='Event']", message: 'MooTools replaces Event: extend CustomEvent.'},
  {
    selector: "BinaryExpression[operator='instanceof'][right.name='Event']",
    message: 'Not true of every event in a MooTools page.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Texts are texts: use a template.',
  },
  {selector: 'ForInStatement', message: 'Old libraries add keys to arrays and objects.'},
  {
    selector: 'TemplateElement[value.raw=/\\bstyle=/]',
    message: 'A strict style-src refuses style= in templates: use a class or the CSSOM.',
  },
  {selector: 'TemplateElement[value.raw=/[0-9]rem\\b/]', message: 'The root of the page is not ours: use em.'},
];

/** The local getters of Date tell the visitor's time, never the place's. */
const localClock = [
  {
    selector:
      'CallExpression[callee.property.name=/^(getHours|getDay|getDate|getMonth|getFullYear|getMinutes|getTimezoneOffset|setHours|setDate)$/]',
    message: "A place's time is read through its zone.",
  },
  {selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The moment is an argument.'},
  {selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The moment is an argument.'},
];

export default tseslint.config(
  {ignores: ['dist', 'node_modules', 'donnees-recues', 'custom-elements.json']},
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_'}],
      eqeqeq: 'error',
      'no-console': ['error', {allow: ['info', 'warn', 'error']}],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: {lit, wc, 'lit-a11y': litA11y},
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/recommended'].rules,
      ...litA11y.configs.recommended.rules,
      'wc/guard-super-call': 'off',
      'no-restricted-syntax': ['error', ...hostile],
    },
  },
  {files: ['src/domain/**/*.ts'], rules: {'no-restricted-syntax': ['error', ...hostile, ...localClock]}},
  {
    files: ['test/**', 'demo/**', '*.ts', '*.js'],
    languageOptions: {globals: {process: 'readonly', URL: 'readonly', console: 'readonly'}},
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
