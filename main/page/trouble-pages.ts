import { resources, type Language } from '#texts/index.ts';
import { APP_ORIGIN } from './app-origin.ts';
import { textFile, type PageFiles } from './page-files.ts';

/** What can keep the workspace from showing at all. */
export const troubles = ['noService', 'alreadyRunning', 'fatal'] as const;
export type Trouble = (typeof troubles)[number];

const pathOf = (trouble: Trouble): string => `/trouble/${trouble}.html`;

/** Address of the page that tells of it. */
export function troubleUrl(trouble: Trouble): string {
  return APP_ORIGIN + pathOf(trouble);
}

const style = `
:root { color-scheme: light dark; font: 16px/1.5 'Segoe UI', system-ui, sans-serif; }
body { background: #fff; color: #202733; margin: 20vh auto 0; max-width: 36rem; padding: 0 2rem; }
h1 { font-size: 1.5rem; }
code { overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) { body { background: #0e151f; color: #dfe1e5; } }
`;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function html(language: Language, trouble: Trouble, detail: string): string {
  const { title, body } = resources[language].translation.hosts[trouble];
  const safe = (text: string): string => text.replaceAll(/[&<>]/g, (sign) => escapes[sign] ?? '');
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>FLO</title><link rel="stylesheet" href="/trouble.css"></head>
<body><main><h1>${safe(title)}</h1><p>${safe(body)}</p>${
    detail === '' ? '' : `<p><code>${safe(detail)}</code></p>`
  }</main></body>
</html>
`;
}

/**
 * Pages for what the workspace's own page cannot tell, because it cannot work then. They are plain
 * text: no script, no line to anything.
 *
 * @param details What stands under the text, such as the file that is missing.
 */
export function troublePages(
  language: Language,
  details: Readonly<Partial<Record<Trouble, string>>>,
): PageFiles {
  return new Map([
    ['/trouble.css', textFile('.css', style)],
    ...troubles.map(
      (trouble) =>
        [
          pathOf(trouble),
          textFile('.html', html(language, trouble, details[trouble] ?? '')),
        ] as const,
    ),
  ]);
}
