import type { Budget, Rule, Verdict } from './verdict.ts';

const HEAD = ['figure', 'measured', 'limit', 'ratio', 'budget', 'target', 'ok'];
/** Columns of figures are read from the right. */
const RIGHT = new Set([1, 2, 3]);

function amount(value: number, unit: string): string {
  if (!Number.isFinite(value)) return '–';
  const digits = value >= 1000 ? 0 : value >= 100 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit}`;
}

function ruleText(given: Rule, unit: string): string {
  switch (given.kind) {
    case 'ratioAtMost':
      return `≤ ${given.value} ×`;
    case 'ratioAtLeast':
      return `≥ ${given.value} ×`;
    case 'aboveLimitAtMost':
      return `≤ limit + ${given.value} ${unit}`;
    case 'printed':
      return 'printed';
  }
}

function outcome(budget: Budget, verdict: Verdict): string {
  if (!verdict.ok) return 'BROKEN';
  return budget.rule.kind === 'printed' ? '–' : 'ok';
}

function row(budget: Budget, verdict: Verdict): string[] {
  const { unit } = budget;
  return [
    budget.title,
    amount(verdict.measured, unit),
    amount(verdict.limit, unit),
    Number.isFinite(verdict.ratio) ? verdict.ratio.toFixed(2) : '–',
    ruleText(budget.rule, unit),
    budget.target === undefined ? '' : `${budget.target} ${unit}`,
    outcome(budget, verdict),
  ];
}

/** The verdicts as a table of plain text, one line each, a line with what each limit is below it. */
export function table(
  budgets: Readonly<Record<string, Budget>>,
  verdicts: readonly Verdict[],
): string {
  const known = verdicts.flatMap((verdict) => {
    const budget = budgets[verdict.figure];
    return budget === undefined ? [] : [{ budget, verdict }];
  });
  const rows = [HEAD, ...known.map(({ budget, verdict }) => row(budget, verdict))];
  const widths = HEAD.map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        RIGHT.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const [head, ...body] = rows.map(line);
  const limits = known.map(({ budget }) => `  limit: ${budget.limit}`);
  const lines = body.flatMap((text, index) => [text, limits[index] ?? '']);
  return [head, widths.map((width) => '─'.repeat(width)).join('  '), ...lines].join('\n');
}
