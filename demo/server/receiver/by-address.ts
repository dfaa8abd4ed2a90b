import {createHmac, randomBytes} from 'node:crypto';
import type {IncomingMessage} from 'node:http';

/**
 * Who posts, behind reverse proxies that the operator knows. Read from the right: the last address of `X-Forwarded-For`
 * that is not one of ours was written by one of ours; what stands before it is whatever the sender wrote.
 */
export function addressBehind(proxies: readonly string[]): (request: IncomingMessage) => string | undefined {
  const ours = new Set(proxies.map(plain));
  return ({socket, headers}) => {
    const peer = plain(socket.remoteAddress ?? '');
    if (!ours.has(peer)) return peer;
    const written = String(headers['x-forwarded-for'] ?? '');
    const chain = written.split(',').map((part) => plain(part.trim()));
    return chain.reverse().find((address) => address !== '' && !ours.has(address)) ?? peer;
  };
}

const plain = (address: string) => address.replace(/^::ffff:/u, '');

/** Stands for an address in memory, for the time this program runs. */
export function addressMask(): (email: string) => string {
  const key = randomBytes(32);
  return (email) => createHmac('sha256', key).update(email.trim().toLowerCase()).digest('base64');
}
