/** How a measured value is held against the limit that was measured beside it in the same run. */
export type Rule =
  /** measured ÷ limit may be at most this: for times. */
  | { readonly kind: 'ratioAtMost'; readonly value: number }
  /** measured ÷ limit must be at least this: for rates. */
  | { readonly kind: 'ratioAtLeast'; readonly value: number }
  /** measured − limit may be at most this, in the figure's unit. */
  | { readonly kind: 'aboveLimitAtMost'; readonly value: number }
  /** Only printed. */
  | { readonly kind: 'printed' };

export interface Budget {
  /** What is measured, as it stands in the table. */
  readonly title: string;
  /** What the limit is, as it stands in the table. */
  readonly limit: string;
  readonly unit: 'ms' | 's' | 'MB' | 'rows/s' | 'look-ups/s';
  readonly rule: Rule;
  /** Printed beside the measured value and never decisive: it depends on the machine. */
  readonly target?: number;
}

/** One measured value and its limit, in the unit of its budget. */
export interface Measurement<Id extends string = string> {
  readonly figure: Id;
  readonly measured: number;
  readonly limit: number;
}

export interface Verdict<Id extends string = string> extends Measurement<Id> {
  /** measured ÷ limit. */
  readonly ratio: number;
  readonly ok: boolean;
}

function holds(rule: Rule, measured: number, limit: number): boolean {
  switch (rule.kind) {
    case 'ratioAtMost':
      return measured / limit <= rule.value;
    case 'ratioAtLeast':
      return measured / limit >= rule.value;
    case 'aboveLimitAtMost':
      return measured - limit <= rule.value;
    case 'printed':
      return true;
  }
}

/** Whether a measurement keeps its budget. What was not measured (not a number, no limit) does not. */
export function judge<Id extends string>(
  budget: Budget,
  measurement: Measurement<Id>,
): Verdict<Id> {
  const { measured, limit } = measurement;
  const real = Number.isFinite(measured) && Number.isFinite(limit) && limit > 0;
  return {
    ...measurement,
    ratio: measured / limit,
    ok: real && holds(budget.rule, measured, limit),
  };
}
