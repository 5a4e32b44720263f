import type { AccessRule, AuditAction, AuditOutcome } from '#contract/codes/access.ts';
import type { ReceivedProof } from '#contract/flo-api/received.ts';
import type { Principal } from '#contract/flo-api/session.ts';

/** Something to write down. */
export interface NewEntry {
  readonly at: Date;
  readonly principal: Principal;
  readonly action: AuditAction;
  /** The operation, or the part of a page that was printed, exported or copied. */
  readonly resource: string;
  readonly outcome: AuditOutcome;
  /** The rule that refused. */
  readonly rule: AccessRule | null;
  /** The person it was about. */
  readonly citizenId: string | null;
  /** People that a list showed. */
  readonly foundIds: readonly string[];
  /** Kinds of what was searched for, never the words. */
  readonly criteria: readonly string[];
  readonly requestId: string;
  /** Without the port. */
  readonly clientAddress: string | null;
  readonly appVersion: string | null;
  /** When a command was received, where that was claimed, and what the claim is worth. */
  readonly received?: { readonly at: Date; readonly proof: ReceivedProof } | undefined;
}

/** Columns in the order in which they are hashed. A new one goes last, under a new version. */
export const hashedColumns = [
  'chain',
  'seq',
  'at',
  'principal_id',
  'principal_name',
  'role',
  'organization_number',
  'organization_name',
  'unit',
  'ground',
  'call_id',
  'standing',
  'standing_id',
  'action',
  'resource',
  'outcome',
  'rule',
  'citizen_id',
  'found_ids',
  'criteria',
  'request_id',
  'client_address',
  'app_version',
] as const;

/** Columns of the second version: hashed only where they hold something, so that older rows stay whole. */
export const claimColumns = ['received_at', 'received_proof'] as const;

/** A row as it is hashed and stored: instants in ISO 8601 with milliseconds, ids in lower case. */
export type EntryRow = Readonly<
  Record<
    (typeof hashedColumns | typeof claimColumns)[number],
    string | number | readonly string[] | null
  >
>;

/** What JSON and the database both can hold. */
const clean = (text: string): string => text.toWellFormed().replaceAll('\u0000', '');

const optional = (text: string | null): string | null => (text === null ? null : clean(text));

/** An entry at its place in a chain. */
export function entryRow(entry: NewEntry, chain: string, seq: number): EntryRow {
  const { principal } = entry;
  return {
    chain,
    seq,
    at: entry.at.toISOString(),
    principal_id: clean(principal.id),
    principal_name: clean(principal.name),
    role: principal.role,
    organization_number: clean(principal.organization.number),
    organization_name: clean(principal.organization.name),
    unit: clean(principal.unit),
    ground: principal.ground,
    call_id: optional(principal.callId),
    standing: principal.onBehalfOf?.kind ?? null,
    standing_id: principal.onBehalfOf?.standingId.toLowerCase() ?? null,
    action: entry.action,
    resource: clean(entry.resource),
    outcome: entry.outcome,
    rule: entry.rule,
    citizen_id: entry.citizenId?.toLowerCase() ?? null,
    found_ids: entry.foundIds.map((id) => id.toLowerCase()),
    criteria: entry.criteria.map(clean),
    request_id: entry.requestId.toLowerCase(),
    client_address: optional(entry.clientAddress),
    app_version: optional(entry.appVersion),
    received_at: entry.received?.at.toISOString() ?? null,
    received_proof: entry.received?.proof ?? null,
  };
}
