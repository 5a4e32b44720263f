import fc from 'fast-check';
import { faultPoints, type FaultPoint } from '#contract/faults/fault-point.ts';
import type { Role } from '#contract/codes/access.ts';
import type { WireChange } from '#contract/flo-api/reference-sync.ts';
import {
  contract,
  district,
  doctor,
  municipality,
  office,
  put,
  standardText,
} from '#backend/testing/rows.ts';
import type { CommandKind } from '../model/receipts.ts';
import type { Put } from '../model/reference-store.ts';
import type { DraftPlace } from './drafts.ts';
import { lineFaults, type LineFault } from '../world/fault.ts';

/** One thing that happens in the world of a history. */
export type Step =
  /** The register is edited. */
  | { readonly do: 'edit'; readonly change: WireChange }
  /** A transaction begins that commits later than those after it. */
  | { readonly do: 'editSlowly'; readonly changes: readonly WireChange[] }
  | { readonly do: 'commitSlow' }
  | { readonly do: 'forgetTombstones' | 'backUp' | 'restore' | 'hint' }
  /** A fault of the service: the next answer with rows lacks one. */
  | { readonly do: 'loseARow' }
  /** The service does not speak with clients as old as ours, or does again. */
  | { readonly do: 'needNewerClients' }
  /** The reader's role changes; the desk gets to know at once, or by the feed alone. */
  | { readonly do: 'changeRole'; readonly role: Role; readonly atOnce: boolean }
  | { readonly do: 'signIn'; readonly user: string }
  /** The screen is locked, and opened again by the same user. */
  | { readonly do: 'lock' | 'unlock' }
  /** The adviser confirms something about somebody. */
  | { readonly do: 'wish'; readonly of: CommandKind; readonly person: number }
  /** The adviser writes on a note, or throws it away. */
  | { readonly do: 'write' | 'drop'; readonly place: DraftPlace }
  /** The adviser thinks better of what is still held. */
  | { readonly do: 'takeBack' }
  /** An outage is registered: wishes that compete for a place are collected until they are settled. */
  | { readonly do: 'collect' | 'settle' }
  /** The next requests meet these faults. */
  | { readonly do: 'spoil'; readonly faults: readonly LineFault[] }
  | { readonly do: 'pass' | 'sleep' | 'jump'; readonly seconds: number }
  | { readonly do: 'killAt'; readonly point: FaultPoint; readonly pass: number }
  | { readonly do: 'kill' | 'restart' };

const clientPoints = [...faultPoints.cache, ...faultPoints.outbox, ...faultPoints.draft];

const label = fc.constantFrom('Nord', 'Sør', 'Ås', 'Å');
const number = fc.integer({ min: 1, max: 5 });
const places = fc.constantFrom('0301', '1103', '4601', '5001');

const role = fc.constantFrom<Role>('telephoneAdviser', 'supervisor');
const audience = fc.constantFrom<Role[]>(
  ['telephoneAdviser'],
  ['telephoneAdviser', 'supervisor'],
  [],
);

const written: fc.Arbitrary<Put> = fc.oneof(
  fc.tuple(places, label).map(([n, name]) => put('municipalities', municipality(n, { name }))),
  fc.tuple(number, label).map(([n, name]) => put('districts', district(`03010${n}`, { name }))),
  fc
    .tuple(number, places)
    .map(([n, at]) => put('gpOffices', office(n, { municipalityNumber: at }))),
  fc.tuple(number, label).map(([n, lastName]) => put('doctors', doctor(n, { lastName }))),
  fc.tuple(number, number).map(([n, gp]) => put('gpContracts', contract(n, { gp }))),
  fc
    .tuple(number, audience)
    .map(([n, to]) => put('standardTexts', standardText(n, { audience: to }))),
) as fc.Arbitrary<Put>;
/** Of a service that is newer than the client: with fields, and of collections, that it does not know. */
const newer: fc.Arbitrary<Put> = fc.oneof(
  fc
    .tuple(written, label)
    .map(([change, text]) => ({ ...change, row: { ...change.row, toCome: text } })),
  fc.tuple(number, label).map(([n, text]) => ({
    op: 'put' as const,
    collection: 'futureThings',
    key: String(n),
    row: { text },
  })),
);
const change: fc.Arbitrary<WireChange> = fc.oneof(
  { weight: 6, arbitrary: written },
  { weight: 1, arbitrary: newer },
  {
    weight: 2,
    arbitrary: written.map(({ collection, key }) => ({ op: 'delete', collection, key }) as const),
  },
);

/** From a moment to half an hour: polls, back-offs and time-outs all fall in between. */
const seconds = fc.constantFrom(0, 1, 1, 5, 5, 20, 20, 70, 70, 200, 1800);

/** What somebody does to a clock: minutes of neglect, or a wrong day, month or year. */
const wrongBy = fc.constantFrom(5, 70, 1800, 86_400, 3 * 86_400, 40 * 86_400);

/** Competing for a place is what most calls are about. */
const asked = fc.constantFrom<CommandKind>('switch', 'switch', 'join', 'call', 'task');

/** Days end while machines sleep. */
const asleep = fc.constantFrom(5, 70, 1800, 36_000, 90_000);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: change.map((each) => ({ do: 'edit' as const, change: each })) },
  {
    weight: 2,
    arbitrary: fc
      .array(change, { minLength: 1, maxLength: 3 })
      .map((changes) => ({ do: 'editSlowly' as const, changes })),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'commitSlow' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'hint' as const }) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(
        'forgetTombstones',
        'backUp',
        'restore',
        'loseARow',
        'needNewerClients',
        'kill',
        'restart',
      )
      .map((what) => ({ do: what }) as Step),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(role, fc.boolean())
      .map(([to, atOnce]) => ({ do: 'changeRole' as const, role: to, atOnce })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('ingrid', 'jonas').map((user) => ({ do: 'signIn' as const, user })),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(asked, fc.integer({ min: 1, max: 3 }))
      .map(([of, n]) => ({ do: 'wish' as const, of, person: n })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('write', 'write', 'drop'), fc.constantFrom('callNote', 'handOver'))
      .map(([what, place]) => ({ do: what, place }) as Step),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('lock', 'unlock', 'takeBack', 'collect', 'settle')
      .map((what) => ({ do: what }) as Step),
  },
  {
    weight: 5,
    arbitrary: fc
      .array(fc.constantFrom(...lineFaults), { minLength: 1, maxLength: 4 })
      .map((faults) => ({ do: 'spoil' as const, faults })),
  },
  { weight: 8, arbitrary: seconds.map((n) => ({ do: 'pass' as const, seconds: n })) },
  { weight: 2, arbitrary: asleep.map((n) => ({ do: 'sleep' as const, seconds: n })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(wrongBy, fc.constantFrom(1, -1))
      .map(([n, way]) => ({ do: 'jump' as const, seconds: n * way })),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...clientPoints), fc.integer({ min: 1, max: 3 }))
      .map(([point, pass]) => ({ do: 'killAt' as const, point, pass })),
  },
);

/** Something is wished on a bad line, and whoever wished it is gone before the answer. */
const leaving: fc.Arbitrary<Step[]> = fc
  .tuple(
    fc.array(fc.constantFrom(...lineFaults), { minLength: 2, maxLength: 3 }),
    asked,
    fc.constantFrom<Step>(
      { do: 'signIn', user: 'jonas' },
      { do: 'signIn', user: 'ingrid' },
      { do: 'lock' },
      { do: 'restart' },
      { do: 'kill' },
      { do: 'sleep', seconds: 70 },
    ),
    fc.constantFrom(5, 20, 70),
  )
  .map(([faults, of, gone, after]) => [
    { do: 'spoil', faults },
    { do: 'wish', of, person: 1 },
    { do: 'pass', seconds: 1 },
    gone,
    { do: 'pass', seconds: after },
  ]);

/** A history: what happens, in its order. */
export const history: fc.Arbitrary<Step[]> = fc
  .array(
    fc.oneof(
      { weight: 25, arbitrary: step.map((one) => [one]) },
      { weight: 1, arbitrary: leaving },
    ),
    { maxLength: 40, size: 'max' },
  )
  .map((moments) => moments.flat());
