import type { Language } from '#texts/languages.ts';
import type { ReportPart } from './report-model.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that no markup can hide in. */
function safe(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => entities[character] ?? '');
}

const style = `
  @page { size: A4; margin: 18mm 16mm; }
  body { font: 10.5pt/1.4 'Source Sans 3', 'Segoe UI', sans-serif; color: #000; }
  h1 { font-size: 16pt; margin: 0 0 2mm; }
  h2 { font-size: 12pt; margin: 6mm 0 1.5mm; break-after: avoid; }
  table { width: 100%; border-collapse: collapse; margin-bottom: 3mm; break-inside: avoid; }
  caption { text-align: left; color: #444; }
  th, td { text-align: left; vertical-align: top; padding: 0.6mm 2mm 0.6mm 0; border-bottom: 0.2mm solid #bbb; }
  th { width: 38%; font-weight: 600; }
`;

export interface ReportDocument {
  readonly language: Language;
  readonly title: string;
  readonly lines: readonly string[];
  readonly parts: readonly ReportPart[];
  readonly nothing: string;
  /** What a table of several is called: `Nr. 2`. */
  readonly rowName: (number: number) => string;
}

/**
 * The report as a document of its own: headings and tables with header cells, so that the PDF made
 * of it is tagged, and nothing that runs or is fetched.
 */
export function reportHtml(report: ReportDocument): string {
  const { language, title, lines, parts, nothing, rowName } = report;
  const table = (row: ReportPart['rows'][number], at: number, of: number): string =>
    `<table>${of > 1 ? `<caption>${safe(rowName(at + 1))}</caption>` : ''}<tbody>${row
      .map(
        ({ label, value }) => `<tr><th scope="row">${safe(label)}</th><td>${safe(value)}</td></tr>`,
      )
      .join('')}</tbody></table>`;
  const section = ({ heading, rows }: ReportPart): string =>
    `<section><h2>${safe(heading)}</h2>${
      rows.length === 0
        ? `<p>${safe(nothing)}</p>`
        : rows.map((row, at) => table(row, at, rows.length)).join('')
    }</section>`;
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${safe(title)}</title><style>${style}</style></head><body><main>`,
    `<h1>${safe(title)}</h1>`,
    ...lines.map((line) => `<p>${safe(line)}</p>`),
    ...parts.map(section),
    '</main></body></html>',
  ].join('');
}
