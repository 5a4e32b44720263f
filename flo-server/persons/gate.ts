import type { AccessRule } from '#contract/codes/access.ts';
import { CitizenId } from '#contract/identifiers/ids.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { AccessOverride } from '#contract/flo-api/access.ts';
import { decideAccess, viewOfRelative } from '#rules/access/decide-access.ts';
import type { AllowedView, RefusedAccess } from '#rules/access/decide-access.ts';
import type { SubjectFacts } from '#rules/access/facts.ts';
import { overridesInForce } from '../access/override-rows.ts';
import type { Queryable } from '../db/pool.ts';
import { statement } from '../db/statement.ts';
import type { RequestContext } from '../http/handlers.ts';
import { ProblemError } from '../http/problem-error.ts';
import { subjectJson } from './subject-sql.ts';

/** What the gate needs to know of a person; `subjectJson` brings it with any row. */
export type Subject = SubjectFacts;

declare const opened: unique symbol;

/**
 * Leave to see a person, and how much. Only the gate makes one, and no view of a person can be made
 * without it.
 */
export interface Access extends AllowedView {
  readonly [opened]: true;
  /** Set while the record is open because a rule was overridden. */
  readonly override: AccessOverride | null;
}

/** Where and when the gate is asked: a transaction's connection, or the pool, and one moment. */
export interface GateMoment {
  readonly db: Queryable;
  readonly now: Date;
  readonly today: CivilDate;
}

const access = (view: AllowedView, override: AccessOverride | null = null): Access =>
  ({ ...view, override }) as Access;

function denied(refusal: RefusedAccess, { citizenId }: Subject): ProblemError {
  const { rule, overridable, nextSteps } = refusal;
  return new ProblemError('citizen.denied', {
    access: {
      rule,
      overridable,
      nextSteps: [...nextSteps],
      citizenId: CitizenId.parse(citizenId),
    },
  });
}

/**
 * The one gate before a person's record, for every read and write. The operation is the one that the
 * request is for. What was overridden is looked up only after an overridable rule has refused.
 *
 * @throws ProblemError `citizen.denied` with the rule and what can be done instead.
 */
export async function open(
  context: RequestContext,
  subject: Subject,
  { db, now, today }: GateMoment,
): Promise<Access> {
  const { facts, operation, principal } = context;
  const first = decideAccess(facts, subject, operation, [], today);
  if (first.allowed) return access(first.view);
  if (!first.refusal.overridable) throw denied(first.refusal, subject);
  const inForce = await overridesInForce(db, principal.id, subject.citizenId, now);
  const rules = inForce.map(({ rule }) => rule);
  const decision = decideAccess(facts, subject, operation, rules, today);
  if (!decision.allowed) throw denied(decision.refusal, subject);
  const used = inForce.filter(({ rule }) => decision.overridden.includes(rule));
  return access(decision.view, used[0] ?? null);
}

const findSubject = statement<{ subject: Subject }>(
  'persons.subject',
  `select ${subjectJson('p')} as subject
    from citizen f join citizen p on p.id = coalesce(f.merged_into, f.id) where f.id = $1`,
);

/** What the gate needs to know of a person by id; undefined when there is no such person. */
export async function readSubject(db: Queryable, id: string): Promise<Subject | undefined> {
  const [row] = await findSubject(db, id);
  return row?.subject;
}

/** A person opened by id, for operations that have no row of the person to bring the facts. */
export interface OpenedCitizen {
  /** The living record's id, when the one that was named has been merged into another. */
  readonly citizenId: string;
  readonly subject: Subject;
  readonly access: Access;
}

/**
 * Finds a person by id and asks the gate.
 *
 * @throws ProblemError `citizen.unknown` or `citizen.denied`.
 */
export async function openCitizen(
  context: RequestContext,
  id: string,
  moment: GateMoment,
): Promise<OpenedCitizen> {
  const subject = await readSubject(moment.db, id);
  if (subject === undefined) throw new ProblemError('citizen.unknown');
  const opened_ = await open(context, subject, moment);
  return { citizenId: subject.citizenId, subject, access: opened_ };
}

/** The gate before somebody who only appears with another person: never refused, perhaps blank. */
export function openRelative(
  { facts }: RequestContext,
  subject: Subject,
  today: CivilDate,
): Access {
  return access(viewOfRelative(facts, subject, today));
}

/** Somebody in a list of hits. */
export interface OpenedHit {
  readonly access: Access;
  /** The overridable rule that keeps the rest of the record shut. */
  readonly shutBy: AccessRule | null;
}

/**
 * The gate before a hit: null for whom a core rule shuts, without a place for whom another does.
 * `overrides` are the rules that the reader has overridden for the person.
 */
export function openHit(
  { facts, operation }: RequestContext,
  subject: Subject,
  today: CivilDate,
  overrides: readonly AccessRule[] = [],
): OpenedHit | null {
  const decision = decideAccess(facts, subject, operation, overrides, today);
  if (decision.allowed) return { access: access(decision.view), shutBy: null };
  const { identity } = viewOfRelative(facts, subject, today);
  if (!identity) return null;
  return { access: access({ identity, geography: false }), shutBy: decision.refusal.rule };
}

/** Whether a person's record would open to the reader: for lists that name people by id. */
export function wouldOpen(
  { facts }: RequestContext,
  subject: Subject,
  today: CivilDate,
  overrides: readonly AccessRule[] = [],
): boolean {
  return decideAccess(facts, subject, 'citizen.overview', overrides, today).allowed;
}
