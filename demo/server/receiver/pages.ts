import {createHash} from 'node:crypto';
import type {ServerResponse} from 'node:http';
import type {LinkOutcome, LinkUse} from './store/opt-ins.js';

const style = `body{max-width:34em;margin:3em auto;padding:0 1em;font:1.1em/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff}
button{font:inherit;padding:.7em 1.2em;border:2px solid #1f3a8a;border-radius:.4em;background:#1f3a8a;color:#fff;cursor:pointer}
button:focus-visible{outline:3px solid #1f3a8a;outline-offset:3px}
@media (prefers-color-scheme:dark){body{color:#eee;background:#161616}button{background:#9db7ff;border-color:#9db7ff;color:#111}}`;

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

interface Words {
  readonly title: string;
  readonly ask: string;
  readonly button: string;
  readonly outcomes: Readonly<Record<LinkOutcome, readonly [title: string, sentence: string]>>;
}

const expired = [
  'Ce lien ne sert plus',
  'Il a expiré. Remplissez de nouveau le formulaire, sur le site où vous l’aviez trouvé\u00a0: vous recevrez un nouveau lien.',
] as const;
const unknown = [
  'Ce lien n’est pas connu',
  'Il a peut-être été coupé par votre logiciel de messagerie\u00a0: copiez-le en entier dans la barre d’adresse.',
] as const;

const words: Readonly<Record<LinkUse, Words>> = {
  confirmer: {
    title: 'Confirmer votre adresse',
    ask: 'Appuyez sur le bouton pour confirmer que cette adresse est la vôtre.',
    button: 'Confirmer mon adresse',
    outcomes: {
      done: ['Votre adresse est confirmée', 'Vous pouvez fermer cette page.'],
      already: ['Votre adresse était déjà confirmée', 'Vous n’avez rien d’autre à faire.'],
      expired,
      unknown,
    },
  },
  desabonner: {
    title: 'Ne plus recevoir de courriel',
    ask: 'Appuyez sur le bouton pour ne plus recevoir de courriel de ce formulaire.',
    button: 'Ne plus recevoir de courriel',
    outcomes: {
      done: [
        'C’est enregistré',
        'Vous ne recevrez plus de courriel de ce formulaire. Votre adresse sera effacée sous quelques jours.',
      ],
      already: ['C’était déjà enregistré', 'Vous ne recevez plus de courriel de ce formulaire.'],
      expired,
      unknown,
    },
  },
};

/** Asks to press a button: programs that open every link of a mail then confirm nothing. */
export function sendQuestion(response: ServerResponse, use: LinkUse, token: string) {
  const {title, ask, button} = words[use];
  const form = `<form method="post"><input type="hidden" name="j" value="${escape(token)}"><button>${button}</button></form>`;
  send(response, 200, title, `<p>${ask}</p>${form}`);
}

export function sendOutcome(response: ServerResponse, use: LinkUse, outcome: LinkOutcome) {
  const [title, sentence] = words[use].outcomes[outcome];
  const status = outcome === 'unknown' ? 404 : outcome === 'expired' ? 410 : 200;
  send(response, status, title, `<p>${sentence}</p>`);
}

function send(response: ServerResponse, status: number, title: string, body: string) {
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy,
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex',
    'Cache-Control': 'no-store',
  });
  response.end(
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head><body><main><h1>${title}</h1>${body}</main></body></html>`,
  );
}

const escape = (text: string) => text.replace(/[^\w.-]/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
