import { hosts as en } from '#texts/en/hosts.ts';
import { hosts as nb } from '#texts/nb/hosts.ts';
import { hosts as nn } from '#texts/nn/hosts.ts';

const texts = { nb, nn, en } as const;

/** What the browser shows when it comes back: plain text, in its own language. */
export function loopbackPage(
  outcome: 'done' | 'stopped',
  acceptLanguage: string | undefined,
): string {
  const language = languageOf(acceptLanguage ?? '');
  const { title, body } = texts[language].signInWindow[outcome];
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>FLO</title></head>
<body><main><h1>${title}</h1><p>${body}</p></main></body>
</html>
`;
}

/** Norwegian for those who ask for no language we have. */
function languageOf(acceptLanguage: string): keyof typeof texts {
  const asked = acceptLanguage.split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  const known = asked.find((tag) => tag === 'nb' || tag === 'no' || tag === 'nn' || tag === 'en');
  return known === 'nn' || known === 'en' ? known : 'nb';
}
