export { startIdentityProvider } from '../identity-provider.ts';
export type { IdentityProvider } from '../identity-provider.ts';

const MOST_STEPS = 10;

/** Cookies of one sign-in, as a browser would keep them. */
class Cookies {
  readonly #values = new Map<string, string>();

  keep(answer: Response): void {
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.#values.delete(name);
      else this.#values.set(name, value);
    }
  }

  toString(): string {
    return [...this.#values].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

/** What to do on the login page: sign in as a named user, or give up. */
type Choice = { readonly subject: string } | 'cancel';

function formOf(choice: Choice): URLSearchParams {
  return new URLSearchParams(
    choice === 'cancel' ? { signIn: 'no' } : { subject: choice.subject, signIn: 'yes' },
  );
}

/**
 * Follows an authorization address as a browser would, without calling the application back.
 *
 * @returns the address that the browser is sent to in the end.
 */
export async function answerLogin(authorizationUrl: string, choice: Choice): Promise<string> {
  const { origin } = new URL(authorizationUrl);
  const cookies = new Cookies();
  let address = authorizationUrl;
  let form: URLSearchParams | undefined;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: String(cookies) },
      ...(form && { method: 'POST', body: form }),
    });
    cookies.keep(answer);
    const to = answer.headers.get('location');
    if (to !== null) {
      await answer.body?.cancel();
      address = new URL(to, address).href;
      form = undefined;
      if (new URL(address).origin !== origin) return address;
    } else if (answer.ok && new URL(address).pathname.startsWith('/login/') && form === undefined) {
      await answer.body?.cancel();
      form = formOf(choice);
    } else {
      throw new Error(`the sign-in ended with ${answer.status}: ${await answer.text()}`);
    }
  }
  throw new Error('the sign-in goes in circles');
}

/**
 * Signs somebody in without a browser: follows the login form and calls the application's loopback
 * address in the end. Resolves when the application has answered.
 */
export async function signInByHttp(authorizationUrl: string, subject: string): Promise<void> {
  const callback = await answerLogin(authorizationUrl, { subject });
  const answer = await fetch(callback);
  await answer.text();
}
