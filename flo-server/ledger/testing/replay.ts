import type { CivilDate } from '#contract/time/civil-date.ts';
import { mergeTimelines } from '#rules/ledger/merged-timeline.ts';
import { applyChange } from '#rules/ledger/timeline.ts';
import type { TieChange, Timeline, TimelineTie } from '#rules/ledger/timeline.ts';
import type { LifeLog, LoggedAct } from './life-log.ts';

/** What is believed of some people, by citizen. */
export type Beliefs = ReadonlyMap<string, Timeline>;

const ordered = (ties: Timeline): Timeline => ties.toSorted((a, b) => (a.from < b.from ? -1 : 1));
const lasts = (tie: TimelineTie, day: CivilDate): boolean => tie.to === null || tie.to > day;
const holds = (tie: TimelineTie, day: CivilDate): boolean => tie.from <= day && lasts(tie, day);
const until = (tie: TimelineTie, day: CivilDate): TimelineTie =>
  lasts(tie, day) ? { ...tie, to: day } : tie;

/**
 * What is believed when an act has been written, from the rows alone: each belief stands from the act that
 * wrote it until the one that gave it up.
 *
 * @throws Error a belief given up by an act that is not later than its own, or two on one day.
 */
export function believedAfter({ acts, beliefs }: LifeLog, index: number): Beliefs {
  const place = new Map(acts.map(({ id }, nth) => [id, nth]));
  const nth = (actId: number): number => place.get(actId) ?? -1;
  const standing = beliefs.filter(({ actId, supersededBy }) => {
    if (supersededBy !== null && nth(supersededBy) <= nth(actId))
      throw new Error('given up too soon');
    return nth(actId) <= index && (supersededBy === null || nth(supersededBy) > index);
  });
  const byCitizen = Map.groupBy(standing, ({ citizenId }) => citizenId);
  return new Map([...byCitizen].map(([id, ties]) => [id, ordered(ties)]));
}

function requested(before: Timeline, act: LoggedAct, { switches }: LifeLog): Timeline {
  const wanted = switches.find(({ actId }) => actId === act.id);
  if (wanted === undefined) throw new Error('a switch without its row');
  const { toContractId: gpContractId, effectiveDate: from } = wanted;
  const replaced = switches.find(
    ({ closingActId, state }) => closingActId === act.id && state === 'replaced',
  );
  const replacesFrom = replaced?.effectiveDate ?? from;
  const kept = before
    .filter((tie) => tie.from < from && tie.from < replacesFrom)
    .map((tie) => (lasts(tie, from) || tie.to === replacesFrom ? { ...tie, to: from } : tie));
  const none = { id: null, responsibleHprNumber: null, endReason: null, aboveCeilingRight: null };
  const beginReason = act.facts['firstChoice'] === true ? 'ownChoice' : 'switch';
  return [...kept, { ...none, gpContractId, from, to: null, beginReason }];
}

/** The acts that a switch taken back undoes: its own, and those it had stood in the place of. */
function undone(act: LoggedAct, { switches }: LifeLog): readonly number[] {
  const last = switches.find(
    ({ closingActId, state }) => closingActId === act.id && state === 'withdrawn',
  );
  const chain = last === undefined ? [] : [last];
  for (const one of chain)
    chain.push(...switches.filter(({ replacedBy }) => replacedBy === one.id));
  return chain.map(({ actId }) => actId);
}

function optedOutOrIn(before: Timeline, { day, code, facts }: LoggedAct): Timeline {
  if (code === 'optingOut.out') {
    const last = facts['effectiveDate'] as CivilDate;
    return before
      .filter((tie) => tie.from <= day)
      .map((tie) => (holds(tie, day) ? { ...tie, to: last, endReason: 'optedOut' } : tie));
  }
  return before.map((tie) =>
    tie.endReason === 'optedOut' && lasts(tie, day) ? { ...tie, to: null, endReason: null } : tie,
  );
}

function excluded(before: Timeline, { day, facts }: LoggedAct): Timeline {
  const leavesOn = (facts['leavesOn'] ?? null) as CivilDate | null;
  return leavesOn === null
    ? before
    : before.map((tie) => (holds(tie, day) ? until(tie, leavesOn) : tie));
}

function putRight(before: Timeline, change: TieChange, { beliefs }: LifeLog): Timeline | undefined {
  const meant = beliefs.find(({ id }) => id === change.tieId);
  const tie = before.find(
    ({ gpContractId, from }) => gpContractId === meant?.gpContractId && from === meant.from,
  );
  // Ids are of rows: in what is told again, a tie is known by its list and its first day.
  const known = before.map((one, nth) => ({ ...one, id: nth }));
  return tie && applyChange(known, { ...change, tieId: before.indexOf(tie) });
}

/**
 * What an act made of what was believed before it, told from what the act says that it was: the switch it
 * asked for, the report it registered, what it put right. Nothing of the rows it wrote is looked at.
 * Undefined when that does not follow from it: what others did in between stands when a switch is taken back.
 */
export function toldBy(
  act: LoggedAct,
  before: Beliefs,
  earlier: (actId: number) => Beliefs | undefined,
  log: LifeLog,
): Beliefs | undefined {
  const of = (id: string): Timeline => before.get(id) ?? [];
  const { event } = act;
  if (event?.kind === 'merge' && event.otherCitizenId !== null) {
    const { citizenId, otherCitizenId } = event;
    const merged = mergeTimelines(of(citizenId), of(otherCitizenId), act.day);
    return new Map([...before, [citizenId, merged.survivor], [otherCitizenId, merged.duplicate]]);
  }
  const [citizenId] = before.keys();
  if (citizenId === undefined) return undefined;
  const told = (ties: Timeline | undefined): Beliefs | undefined =>
    ties && new Map([...before, [citizenId, ordered(ties)]]);
  if (event !== null)
    return told(putRight(of(citizenId), { kind: event.kind, ...event.facts } as TieChange, log));
  if (act.operation === 'switch.request') return told(requested(of(citizenId), act, log));
  if (act.operation === 'optingOut.register') return told(optedOutOrIn(of(citizenId), act));
  if (act.operation === 'exclusion.register' && act.facts['notComingFrom'] === undefined) {
    return told(excluded(of(citizenId), act));
  }
  if (act.operation === 'switch.withdraw') {
    const chain = undone(act, log);
    const between = log.acts.filter(
      ({ id, at }) => id >= Math.min(...chain) && at < act.at && !chain.includes(id),
    );
    return between.length === 0
      ? told(earlier(Math.min(...chain))?.get(citizenId) ?? [])
      : undefined;
  }
  return undefined;
}
