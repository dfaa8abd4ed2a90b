import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {after, before, describe, it} from 'node:test';

interface Documented {
  readonly name: string;
  readonly description?: string;
  readonly fieldName?: string;
  readonly default?: string;
}
interface Declaration {
  readonly tagName?: string;
  readonly description?: string;
  readonly attributes?: readonly Documented[];
  readonly events?: readonly (Documented & {readonly type?: {readonly text: string}})[];
  readonly cssParts?: readonly Documented[];
  readonly members?: readonly (Documented & {readonly privacy?: string})[];
}
interface Manifest {
  readonly modules: readonly {readonly path: string; readonly declarations: readonly Declaration[]}[];
}

/** The names written in the public contract: the tags and attributes that this version has. */
const contract: Record<string, readonly string[]> = {
  'relais-carte': [
    'src',
    'vue',
    'centre',
    'zoom',
    'commune',
    'types',
    'fond',
    'chargement',
    'lieu',
    'sans-recherche',
    'sans-filtres',
    'niveau-titre',
  ],
  'relais-lieu': ['nom', 'position', 'adresse', 'horaires', 'types', 'site', 'telephone'],
  'relais-horaires': [
    'horaires',
    'commune',
    'fuseau',
    'fermetures',
    'lieu',
    'feries',
    'format',
    'sans-semaine',
    'sans-donnees',
    'niveau-titre',
  ],
  'relais-simulateur': [
    'monnaie',
    'distance-km',
    'duree-min',
    'jours-par-semaine',
    'semaines',
    'energie',
    'consommation',
    'prix-energie',
    'puissance',
    'kilometres-par-an',
    'personnes',
    'espace-distance-km',
    'espace-duree-min',
    'espace-tarif',
    'espace-tarif-unite',
    'modes',
    'niveau-titre',
  ],
  'relais-inscription': [
    'modele',
    'definition',
    'action',
    'service',
    'ouverture',
    'fermeture',
    'responsable',
    'finalite',
    'base-legale',
    'conservation',
    'destinataires',
    'contact',
    'politique',
    'lieu',
    'niveau-titre',
  ],
  'relais-groupe': ['src', 'commune', 'position'],
};

const committed = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
const elements = committed.modules.flatMap(({declarations}) => declarations).filter(({tagName}) => tagName);
let folder = '';

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'relais-manifest-'));
});
after(() => rmSync(folder, {recursive: true, force: true}));

describe('custom-elements.json', () => {
  it('says what the doc blocks say today', () => {
    execFileSync(
      'npx',
      [
        '--no-install',
        'cem',
        'analyze',
        '--config',
        'cem.config.js',
        '--outdir',
        relative(process.cwd(), folder),
        '--quiet',
      ],
      {stdio: 'ignore'},
    );
    const fresh = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')) as Manifest;
    assert.deepEqual(fresh, committed, 'stale: run npm run manifest');
  });

  it('has every element and attribute of the public contract', () => {
    assert.deepEqual(elements.map(({tagName}) => tagName).sort(), Object.keys(contract).sort());
    for (const {tagName, attributes} of elements) {
      const names = (attributes ?? []).map(({name}) => name);
      const missing = contract[tagName ?? '']?.filter((name) => !names.includes(name));
      assert.deepEqual(missing, [], tagName);
    }
  });

  it('explains each of them in a French sentence', () => {
    for (const {tagName, description, attributes, events, cssParts} of elements) {
      assert.match(description ?? '', /\.\s*$|\.\n/u, `${tagName} has no description`);
      for (const item of [...(attributes ?? []), ...(events ?? []), ...(cssParts ?? [])])
        assert.ok((item.description?.length ?? 0) >= 8, `${tagName} ${item.name} is not explained`);
    }
  });

  it('shows nothing private', () => {
    for (const {tagName, members} of elements)
      for (const {name, privacy} of members ?? [])
        assert.ok(privacy !== 'private' && !name.startsWith('_'), `${tagName}.${name} is public in the manifest`);
  });
});
