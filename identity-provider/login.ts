import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { findPerson, people } from './accounts.ts';
import { CONTENT_POLICY, loginPage, messagePage } from './pages.ts';

/** Where the login page of a sign-in is. */
export const LOGIN_PATH = '/login/';
const LARGEST_FORM = 2_000;

/** Sends a page that no cache keeps and no other page shows. */
export function sendPage(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': CONTENT_POLICY,
    'cache-control': 'no-store',
    // With none at all a browser calls the sender of our own form `null`.
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  });
  response.end(html);
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > LARGEST_FORM) throw new RangeError('the form is too large');
  }
  return new URLSearchParams(text);
}

/** Only our own page may send our form. Browsers name the sender; programs need not. */
function isOwn({ headers }: IncomingMessage, issuer: string): boolean {
  return headers.origin === undefined || headers.origin === issuer;
}

async function submit(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const form = await readForm(request);
  const person = findPerson(form.get('subject') ?? '');
  if (form.get('signIn') === 'no') {
    const result = { error: 'access_denied', error_description: 'the user gave up' };
    await provider.interactionFinished(request, response, result);
    return;
  }
  if (person === undefined) {
    sendPage(response, 400, messagePage('Ukjent bruker', 'Velg en av brukerne på lista.'));
    return;
  }
  const result = { login: { accountId: person.subject, remember: false } };
  await provider.interactionFinished(request, response, result);
}

/** Shows the login page, and takes what was chosen there. A plain form: it works without script. */
export async function serveLogin(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const { uid, params } = await provider.interactionDetails(request, response);
    const action = `${LOGIN_PATH}${uid}`;
    if (request.url !== action) throw new RangeError('another sign-in');
    if (request.method === 'POST' && isOwn(request, provider.issuer)) {
      await submit(provider, request, response);
      return;
    }
    if (request.method !== 'GET') throw new RangeError('not from the page');
    const hint = params['login_hint'];
    sendPage(response, 200, loginPage(people, action, typeof hint === 'string' ? hint : undefined));
  } catch {
    sendPage(
      response,
      400,
      messagePage('Innloggingen er over', 'Gå tilbake til arbeidsflaten og logg inn på nytt.'),
    );
  }
}
