import pg from 'pg';

/** What kind of trouble it is, to those who decide what to answer. */
export type FaultKind = 'unavailable' | 'overloaded' | 'retry' | 'constraint' | 'other';

/** Serialisation failure, deadlock, and a list that filled between the count and the write. */
const RETRY = new Set(['40001', '40P01', 'FL001']);
const OVERLOADED = new Set(['57014', '55P03', '53300', '53200']);
const UNAVAILABLE_CLASSES = ['08', '57P'];
const CONNECTION_TROUBLE =
  /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|EAI_AGAIN)|Connection terminated|connection error|not queryable|Query read timeout/;
const POOL_EXHAUSTED = /timeout exceeded when trying to connect/;

function kindOfState(state: string): FaultKind {
  if (RETRY.has(state)) return 'retry';
  if (OVERLOADED.has(state)) return 'overloaded';
  if (UNAVAILABLE_CLASSES.some((prefix) => state.startsWith(prefix))) return 'unavailable';
  return state.startsWith('23') || state.startsWith('FL') ? 'constraint' : 'other';
}

/**
 * Trouble with the database, without what the driver's error tells about rows: a key value in a
 * message would be a citizen in the log.
 */
export class DatabaseFault extends Error {
  readonly kind: FaultKind;
  /** SQLSTATE, or the system's error code; `''` when there is none. */
  readonly state: string;
  /** Constraint that was broken, if any. */
  readonly constraint: string | undefined;

  constructor(kind: FaultKind, state: string, constraint?: string) {
    super(`database: ${kind} ${state} ${constraint ?? ''}`.trim());
    this.name = 'DatabaseFault';
    this.kind = kind;
    this.state = state;
    this.constraint = constraint;
  }
}

/** The fault behind whatever the driver threw; errors that are not the database's come back as they are. */
export function asDatabaseFault(error: unknown): Error {
  if (error instanceof DatabaseFault) return error;
  if (error instanceof pg.DatabaseError) {
    const state = error.code ?? '';
    return new DatabaseFault(kindOfState(state), state, error.constraint);
  }
  if (!(error instanceof Error)) return new Error('unknown trouble with the database');
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (POOL_EXHAUSTED.test(error.message)) return new DatabaseFault('overloaded', code);
  if (CONNECTION_TROUBLE.test(code) || CONNECTION_TROUBLE.test(error.message)) {
    return new DatabaseFault('unavailable', code);
  }
  return error;
}
