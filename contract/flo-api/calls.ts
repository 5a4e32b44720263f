import { standings } from '../codes/access.ts';
import { CitizenId } from '../identifiers/ids.ts';
import { z } from '../zod.ts';
import { MOST_TRAIL, TrailItem } from './call-trail.ts';
import { operation } from './operation.ts';
import { Problem } from './problem.ts';

/** What kind of contact a call was. None is ever chosen beforehand. */
export const contactKinds = [
  /** Something was talked about with the person or somebody who speaks for them. */
  'conversation',
  /** What was said matters later: who was on the line must be known. */
  'minutes',
  /** General information was given; nothing of the person's was told. */
  'information',
] as const;
export type ContactKind = (typeof contactKinds)[number];

/** What a call was about. */
export const callThemes = [
  'switching',
  'waitingList',
  'currentGP',
  'history',
  'children',
  'onBehalf',
  'municipality',
  'privacy',
  'other',
] as const;
export type CallTheme = (typeof callThemes)[number];

/** Characters of a note. */
export const MOST_NOTE = 15_000;

/** A call's opaque id: the same for everybody it was about, and in the audit. */
export const CallId = z.uuid();

const note = z.string().max(MOST_NOTE);
const citizen = z.strictObject({ citizenId: CitizenId });
const contact = z.strictObject({ citizenId: CitizenId, contactId: z.uuid() });

/** What is written down of a call about one person. What must be there depends on the kind. */
export const CallWrapUp = z.strictObject({
  kind: z.enum(contactKinds),
  theme: z.enum(callThemes),
  note,
});
export type CallWrapUp = z.infer<typeof CallWrapUp>;

/** A contact with a person, as it stands now. */
export const Contact = z.strictObject({
  contactId: z.uuid(),
  /** The first is 1; each time it is amended it grows. Sent as `If-Match`. */
  revision: z.string(),
  kind: z.enum(contactKinds),
  theme: z.enum(callThemes),
  /** Null when it was recorded by mistake: then it may be about somebody else. */
  note: z.string().nullable(),
  /** Who was on the line, where that was declared. */
  caller: z.enum(standings).nullable(),
  startedAt: z.iso.datetime(),
  recordedAt: z.iso.datetime(),
  recordedBy: z.strictObject({ id: z.string(), name: z.string(), unit: z.string() }),
  /** When and by whom it was written last, once it has been amended. */
  amended: z.strictObject({ at: z.iso.datetime(), name: z.string() }).nullable(),
  /** That it was recorded by mistake, why, and by whom that was said. */
  retracted: z
    .strictObject({ at: z.iso.datetime(), name: z.string(), reason: z.string() })
    .nullable(),
});
export type Contact = z.infer<typeof Contact>;

export const recordCall = operation({
  name: 'call.record',
  method: 'POST',
  path: '/citizens/:citizenId/calls',
  summary: 'Record a call on a person: its kind, theme and note, and what was done in it',
  params: citizen,
  body: z.strictObject({
    callId: CallId,
    ...CallWrapUp.shape,
    startedAt: z.iso.datetime(),
    trail: z.array(TrailItem).max(MOST_TRAIL),
    /** How often each standard text was put into the note, by its id. */
    textsUsed: z.record(z.string().regex(/^[\w.:-]{1,64}$/u), z.int().min(1).max(99)),
  }),
  command: { ifMatch: false },
  responses: { 201: Contact, 403: Problem, 404: Problem, 422: Problem },
});

export const amendCall = operation({
  name: 'call.amend',
  method: 'POST',
  path: '/citizens/:citizenId/calls/:contactId/versions',
  summary: 'Write a new version of a recorded call; the former one is kept',
  params: contact,
  body: CallWrapUp,
  command: { ifMatch: true },
  responses: { 201: Contact, 403: Problem, 404: Problem, 412: Problem, 422: Problem },
});

export const retractCall = operation({
  name: 'call.retract',
  method: 'POST',
  path: '/citizens/:citizenId/calls/:contactId/retraction',
  summary: 'Say that a call was recorded by mistake, and why',
  params: contact,
  body: z.strictObject({ reason: z.string().trim().min(3).max(500) }),
  command: { ifMatch: true },
  responses: { 200: Contact, 403: Problem, 404: Problem, 412: Problem, 422: Problem },
});

export const listCalls = operation({
  name: 'call.list',
  method: 'GET',
  path: '/citizens/:citizenId/calls',
  summary: 'Earlier calls about a person, newest first',
  params: citizen,
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
  responses: { 200: z.strictObject({ items: z.array(Contact) }), 403: Problem, 404: Problem },
});
