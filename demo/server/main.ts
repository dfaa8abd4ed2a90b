import {randomBytes} from 'node:crypto';
import {mkdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {createDemoServer, listen, placesFile} from './app.js';
import {builtInModels} from './receiver/models.js';
import {createReceiver} from './receiver/receiver.js';

/** Starts the demonstration and its receiver. Answers are stored in `donnees-recues`, a folder that is never served. */
const folder = fileURLToPath(new URL('../../donnees-recues/', import.meta.url));
mkdirSync(folder, {recursive: true});

const token = process.env['RELAIS_EXPORT_TOKEN'] ?? randomBytes(12).toString('base64url');
const forms = builtInModels.map(({definition}) => ({definitions: [definition] as const, proof: 'counted' as const}));
const receiver = createReceiver({databasePath: `${folder}reponses.sqlite`, exportToken: token, forms});
const server = createDemoServer({handlers: [receiver.handle]});
const origin = await listen(server, Number(process.env['PORT'] ?? 8080));

console.log(`Démonstration       ${origin}/`);
console.log(`Page d’une mairie   ${origin}/mairie.html`);
console.log(`Réponses reçues     ${origin}/recepteur/export.csv?formulaire=lettre&jeton=${token}`);
console.log(`Espaces             ${placesFile()}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    server.close();
    void receiver.stop().then(() => process.exit(0));
  });
