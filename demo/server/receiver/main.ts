import {readConfig, type ReceiverConfig} from './config.js';
import {serve} from './serve.js';
import {addressKey, openStore} from './store/store.js';

/**
 * Runs a receiver: `npm run recepteur -- recepteur.json`. Ends well on SIGTERM and SIGINT. With `effacer` and an address,
 * erases what came with it instead; the receiver may be running meanwhile.
 */
const path = process.argv[2] ?? process.env['RELAIS_RECEPTEUR'] ?? 'recepteur.json';

const log = (line: string) => console.log(`${new Date().toISOString()} ${line}`);

function configOrEnd(): ReceiverConfig {
  try {
    return readConfig(path, process.env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : 'La configuration ne se lit pas.');
    process.exit(1);
  }
}

const [, , , command, email] = process.argv;
if (command === 'effacer' && email) {
  const store = openStore(configOrEnd().databasePath);
  console.log(`${store.purge.erase(addressKey(email, store.secret))} réponse(s) effacée(s)`);
  store.close();
  process.exit(0);
}

const service = await serve(configOrEnd(), log);
log(`listening ${service.origin}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    log('stopping');
    void service.stop().then(() => process.exit(0));
  });
