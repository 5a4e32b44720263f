import { createStore, type StoreApi } from 'zustand/vanilla';
import { fillGroups, type EndGround, type PlanKind } from '#contract/codes/agreements.ts';
import { OpeningRequest, PlanRequest } from '#contract/flo-api/agreements.ts';
import { firstOfNextMonth, type CivilDate } from '#contract/time/civil-date.ts';
import { tableDate } from '#texts/dates.ts';
import type { Failure } from '../rpc/failure.ts';
import { readDate, readRequiredDate, type DayFault } from '../ui/read-date.ts';

/** What is typed about a plan, as it is typed. It stays when the dialog is left. */
export interface PlanForm {
  /** The day it is typed, which "i dag" stands for. */
  readonly today: CivilDate;
  readonly effectiveDate: string;
  readonly number: string;
  readonly decidedOn: string;
  readonly ground: EndGround;
  readonly noticeGivenOn: string;
  /** The day an extension ends. */
  readonly until: string;
  /** The GP of a new agreement. */
  readonly hprNumber: string;
  /** The day a new agreement that is made for a time ends; empty: it has no end. */
  readonly endsOn: string;
  readonly lockNow: boolean;
  /** Number of the other list; empty: none. */
  readonly to: string;
  readonly ceiling: string;
  readonly lowAgreed: boolean;
  readonly shorterAgreed: boolean;
  /** Whether the GP of a new list is employed by the municipality. */
  readonly employed: boolean;
  /** How many at most the list of a new practice is filled with, and from which groups. */
  readonly count: string;
  readonly newlyRegistered: boolean;
  readonly reducedList: boolean;
  readonly sending: boolean;
  readonly incomplete: boolean;
  readonly failure: Failure | undefined;
  /** The key of what was sent last and may have had its effect; only for the same content. */
  readonly sent: { readonly content: string; readonly key: string } | undefined;
}

/** An empty form. */
export function createPlanForm(today: CivilDate, employed: boolean): StoreApi<PlanForm> {
  return createStore(() => ({
    today,
    effectiveDate: tableDate(firstOfNextMonth(today)),
    number: '',
    decidedOn: tableDate(today),
    ground: employed ? 'employmentEnded' : 'noticeByGP',
    noticeGivenOn: '',
    until: '',
    hprNumber: '',
    endsOn: '',
    lockNow: true,
    to: '',
    ceiling: '',
    lowAgreed: false,
    shorterAgreed: false,
    employed,
    count: '',
    newlyRegistered: true,
    reducedList: true,
    sending: false,
    incomplete: false,
    failure: undefined,
    sent: undefined,
  }));
}

/** The fields that are empty until somebody types: one of them makes the form a draft. */
export const planTexts = [
  'number',
  'noticeGivenOn',
  'until',
  'hprNumber',
  'ceiling',
  'count',
] as const;

/** What is typed about a plan, without what became of it; for its draft. */
export function planWords({
  sending: _sending,
  incomplete: _incomplete,
  failure: _failure,
  sent: _sent,
  today: _today,
  ...words
}: PlanForm): Omit<PlanForm, 'sending' | 'incomplete' | 'failure' | 'sent' | 'today'> {
  return words;
}

/** The fields that take a day. */
export type PlanDay = 'effectiveDate' | 'decidedOn' | 'noticeGivenOn' | 'until' | 'endsOn';

/** What is wrong with a day; neither notice nor an end is needed. */
export function planDayFault(form: PlanForm, name: PlanDay): DayFault | undefined {
  const optional = name === 'noticeGivenOn' || name === 'endsOn';
  if (optional && form[name].trim() === '') return undefined;
  const reading = readRequiredDate(form[name], form.today);
  return 'fault' in reading ? reading.fault : undefined;
}

/**
 * The plan as the service takes it; undefined while something is missing. For a preview the
 * municipality's number may still be missing: it decides nothing.
 */
export function requestOf(
  kind: PlanKind,
  form: PlanForm,
  forPreview = false,
): PlanRequest | undefined {
  const day = (name: PlanDay): CivilDate | null | undefined => {
    const reading = readDate(form[name], form.today);
    return reading.ok ? (reading.date ?? null) : undefined;
  };
  const number = form.number.trim() === '' && forPreview ? '-' : form.number;
  const order = {
    kind,
    effectiveDate: day('effectiveDate'),
    municipalDecision: { number, decidedOn: day('decidedOn') },
  };
  const { ground, lockNow, lowAgreed, shorterAgreed } = form;
  const noticeGivenOn = day('noticeGivenOn');
  const toContractId = form.to === '' ? null : Number(form.to);
  const ceiling = form.ceiling === '' ? undefined : Number(form.ceiling);
  const hprNumber = form.hprNumber.trim() === '' ? undefined : Number(form.hprNumber);
  const count = form.count === '' ? undefined : Number(form.count);
  const ending = { ground, noticeGivenOn, lockNow, toContractId };
  const more: Readonly<Record<PlanKind, object>> = {
    end: ending,
    transfer: ending,
    reduction: { ceiling, lowAgreed, noticeGivenOn, shorterAgreed, lockNow, toContractId },
    ceiling: { ceiling, lowAgreed },
    lock: {},
    unlock: {},
    extension: { until: day('until') },
    start: { hprNumber, ceiling, lowAgreed, endsOn: day('endsOn') },
    fill: { count, groups: fillGroups.filter((group) => form[group]) },
  };
  const read = PlanRequest.safeParse({ ...order, ...more[kind] });
  return read.success ? read.data : undefined;
}

/** A new list and its first agreement as the service takes them; undefined while something is missing. */
export function openingOf(form: PlanForm, forPreview = false): OpeningRequest | undefined {
  const start = requestOf('start', form, forPreview);
  if (start === undefined) return undefined;
  const { kind: _, ...agreement } = start;
  const read = OpeningRequest.safeParse({ ...agreement, employed: form.employed });
  return read.success ? read.data : undefined;
}
