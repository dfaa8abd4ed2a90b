import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

/** How the directory takes one question. */
export type Answer =
  | {readonly kind: 'records'}
  /** An answer of its API to a question that it does not understand, or to one too many. */
  | {readonly kind: 'status'; readonly status: 400 | 429 | 500}
  /** Answers late. */
  | {readonly kind: 'slow'; readonly ms: number}
  /** Never answers. */
  | {readonly kind: 'silent'};

export interface Directory {
  /** The address of a question about a commune, as a webmaster pastes it. */
  address(commune: string): string;
  /** Every question asked. */
  readonly asked: readonly string[];
  /** How the next questions are taken, in order; then each is answered. */
  next(...coming: readonly Answer[]): void;
  close(): Promise<void>;
}

/** One object of `plage_ouverture`; an empty slot is an empty text. */
export interface Range {
  readonly nom_jour_debut: string;
  readonly nom_jour_fin: string;
  readonly valeur_heure_debut_1: string;
  readonly valeur_heure_fin_1: string;
  readonly valeur_heure_debut_2: string;
  readonly valeur_heure_fin_2: string;
  readonly commentaire: string;
}

export interface DirectoryLine {
  readonly nom: string;
  readonly code_insee_commune: string;
  readonly pivot: string;
  readonly plage_ouverture: readonly Range[];
  readonly commentaire_plage_ouverture: string | null;
}

const path = '/api/explore/v2.1/catalog/datasets/api-lannuaire-administration/records';
const fields = ['nom', 'code_insee_commune', 'pivot', 'plage_ouverture', 'commentaire_plage_ouverture'] as const;

/**
 * The « Annuaire de l’administration » (DILA) on the loopback interface, by the contract of Opendatasoft Explore v2.1:
 * `select` and `where`, lists as texts inside the JSON, any origin allowed, errors with their code.
 */
export async function startDirectory(lines: readonly DirectoryLine[]): Promise<Directory> {
  const asked: string[] = [];
  const coming: Answer[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    asked.push(`${url.pathname}${url.search}`);
    response.setHeader('Access-Control-Allow-Origin', '*');
    void answer(coming.shift() ?? {kind: 'records'}, url, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;

  return {
    address(commune) {
      const question = new URLSearchParams({
        select: 'nom,plage_ouverture,commentaire_plage_ouverture,code_insee_commune',
        where: `code_insee_commune="${commune}" and pivot LIKE "mairie"`,
      });
      return `http://127.0.0.1:${port}${path}?${question}`;
    },
    asked,
    next: (...answers) => void coming.push(...answers),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };

  async function answer(how: Answer, url: URL, response: ServerResponse) {
    if (how.kind === 'silent') return;
    if (how.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, how.ms));
    if (how.kind === 'status') return fail(response, how.status, 'ODSQL query is malformed.');
    if (url.pathname !== path) return fail(response, 404, 'Unknown dataset.');
    const selected = url.searchParams.get('select')?.split(',') ?? fields;
    const stranger = selected.find((name) => !fields.some((field) => field === name.trim()));
    if (stranger !== undefined) return fail(response, 400, `ODSQL query is malformed: Unknown field: ${stranger}`);
    const where = url.searchParams.get('where') ?? '';
    const commune = /code_insee_commune\s*=\s*"(\w+)"/u.exec(where)?.[1];
    const pivot = /pivot\s+like\s+"(\w+)"/iu.exec(where)?.[1] ?? '';
    const found = lines.filter(
      (line) => (!commune || line.code_insee_commune === commune) && line.pivot.includes(pivot),
    );
    send(response, 200, {
      total_count: found.length,
      results: found.map((line) =>
        Object.fromEntries(selected.map((name) => [name, inText(line[name as keyof DirectoryLine])])),
      ),
    });
  }
}

/** Lists are kept as texts. */
const inText = (value: unknown) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : value);

function fail(response: ServerResponse, status: number, message: string) {
  const error_code = {400: 'ODSQLError', 404: 'DatasetNotFound', 429: 'TooManyRequests'}[status] ?? 'InternalError';
  send(response, status, {error_code, message});
}

function send(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, {'Content-Type': 'application/json; charset=utf-8'}).end(JSON.stringify(body));
}
