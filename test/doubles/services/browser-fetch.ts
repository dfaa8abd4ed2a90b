const safelisted = new Set(['accept', 'accept-language', 'content-language']);
const plainTypes = /^(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)/u;

/**
 * `fetch` as a page of another origin has it: asks first when a header or a type is not plain, and hides the replies that
 * the service does not open to it. A plain post is sent all the same.
 */
export function browserFetch(pageOrigin: string): typeof fetch {
  return async (input, init = {}) => {
    const request = new Request(input as string, {...init, mode: 'cors', keepalive: false});
    if (init.credentials !== 'omit') throw new Error('a page must send no cookie');
    const asked = [...request.headers].filter(([name, value]) => !isPlain(name, value)).map(([name]) => name);
    if (asked.length > 0) await askFirst(request.url, pageOrigin, asked);
    const headers = new Headers(request.headers);
    headers.set('Origin', pageOrigin);
    const {body} = init;
    const response = await fetch(request.url, {
      method: request.method,
      headers,
      ...(body === undefined ? {} : {body: String(body)}),
      ...(init.signal ? {signal: init.signal} : {}),
    });
    if (init.mode === 'no-cors') return new Response(null);
    if (!isOpen(response, pageOrigin)) throw new TypeError('Failed to fetch');
    return response;
  };
}

const isPlain = (name: string, value: string) =>
  safelisted.has(name) || (name === 'content-type' && plainTypes.test(value));

async function askFirst(url: string, origin: string, names: readonly string[]) {
  const response = await fetch(url, {
    method: 'OPTIONS',
    headers: {Origin: origin, 'Access-Control-Request-Headers': names.join(',')},
  });
  const allowed = (response.headers.get('Access-Control-Allow-Headers') ?? '').toLowerCase().split(/\s*,\s*/u);
  const refused = names.filter((name) => !allowed.includes(name));
  if (!response.ok || !isOpen(response, origin) || refused.length > 0) throw new TypeError('Failed to fetch');
}

function isOpen(response: Response, origin: string): boolean {
  const opened = response.headers.get('Access-Control-Allow-Origin');
  return opened === '*' || opened === origin;
}
