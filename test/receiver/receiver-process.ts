import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {createReceiver} from '../../demo/server/receiver/receiver.js';

/** A receiver in a process of its own, to be killed: `receiver-process.ts <file>` prints its origin. */
const receiver = createReceiver({databasePath: process.argv[2] ?? ':memory:'});
const server = createServer((request, response) => void receiver.handle(request, response));
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
