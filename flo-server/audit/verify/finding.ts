/** What is wrong with a place in the audit. */
export type Fault =
  /** The row is not what was written, or does not belong here: changed, replaced or moved. */
  | 'changed'
  /** A row that was written here is not there. */
  | 'missing'
  /** A row that was never written by the service. */
  | 'inserted'
  /** The newest place of the chain is not what was written. */
  | 'headChanged'
  /** The chain's first link, or the heads it began with, are not what was written. */
  | 'chainChanged'
  /** A whole chain is gone. */
  | 'chainMissing'
  /** A chain that the service never began. */
  | 'chainInserted'
  /** How many chains there are is not what was written, or the key is another. */
  | 'registerChanged';

/** The first place where the audit is not what was written. */
export interface Finding {
  /** Id of the chain; its number where the id is gone. */
  readonly chain: string;
  /** 0: the chain's first link. */
  readonly seq: number;
  readonly fault: Fault;
}

/** Thrown inside the verification at the first fault. */
export class AuditFault extends Error {
  readonly finding: Finding;

  constructor(chain: string, seq: number, fault: Fault) {
    super(`${chain} ${seq} ${fault}`);
    this.name = 'AuditFault';
    this.finding = { chain, seq, fault };
  }
}
