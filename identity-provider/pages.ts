import { createHash } from 'node:crypto';
import type { NamedUser } from '#contract/development/named-users.ts';
import type { Role } from '#contract/codes/access.ts';

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 3rem auto; max-width: 34rem; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
fieldset { border: 1px solid; border-radius: .25rem; margin: 1.5rem 0; padding: .5rem 1rem; }
label { display: flex; gap: .75rem; padding: .5rem 0; align-items: baseline; }
label span { display: block; font-size: .875rem; }
button { font: inherit; padding: .5rem 1rem; border-radius: .25rem; border: 1px solid; cursor: pointer; }
button[value=yes] { background: #0b5394; border-color: #0b5394; color: #fff; }
:focus-visible { outline: 3px solid #0b5394; outline-offset: 2px; }
@media (prefers-color-scheme: dark) { :focus-visible { outline-color: #9fc5e8; } }
`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/**
 * No script, nothing from anywhere else. The form may end at the application's own address on this
 * machine, which the browser counts as a place the form goes to.
 */
export const CONTENT_POLICY =
  `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self' http://127.0.0.1:*; ` +
  `frame-ancestors 'none'; base-uri 'none'`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML. */
export function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

/** A whole page. `body` is HTML. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  telephoneAdviser: 'Veileder på telefon',
  caseworker: 'Saksbehandler',
  supervisor: 'Leder',
  administrator: 'Administrator',
  auditor: 'Revisor',
  service: 'Tjenestekonto',
};

function choice(person: NamedUser, isChosen: boolean): string {
  const { subject, name, role, unit, registered } = person;
  const what = registered ? `${ROLE_NAMES[role]}, ${unit}` : 'Står ikke i ansattregisteret';
  return `<label><input type="radio" name="subject" value="${escape(subject)}" required${
    isChosen ? ' checked autofocus' : ''
  }><span><strong>${escape(name)}</strong><span>${escape(what)}</span></span></label>`;
}

/** Where one chooses who to be. */
export function loginPage(people: readonly NamedUser[], action: string, hint?: string): string {
  const chosen = people.find(({ subject }) => subject === hint) ?? people[0];
  return page(
    'Logg inn på FLO',
    `<p>Innlogging for utvikling og test. Alle er oppdiktet.</p>
<form method="post" action="${escape(action)}">
<fieldset><legend>Hvem er du?</legend>
${people.map((person) => choice(person, person === chosen)).join('\n')}
</fieldset>
<button type="submit" name="signIn" value="yes">Logg inn</button>
<button type="submit" name="signIn" value="no" formnovalidate>Avbryt</button>
</form>`,
  );
}

/** A page that says one thing. */
export function messagePage(title: string, message: string): string {
  return page(title, `<p>${escape(message)}</p>`);
}
