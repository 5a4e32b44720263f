/** How far a command has come. What is still being written is a draft, and not here. */
export const outboxStates = [
  /** Waits out its undo window; not sent. */
  'held',
  /** Not sent yet, or certainly not carried out when it was. */
  'queued',
  /** On its way; the answer has not come. */
  'sent',
  /** It was sent, no answer came, and the register is asked by its key. */
  'unknown',
  /** The register has received it during an outage, and will settle it in order of arrival. */
  'collected',
  /** The register has carried it out. */
  'accepted',
  /** Carried out, and seen: what the page shows is as new as the answer. */
  'visible',
  /** The register said no; `failure` has the reason. */
  'rejected',
  /** Its day was over before it could be sent: it was not carried out, and somebody has a task. */
  'expired',
] as const;
export type OutboxState = (typeof outboxStates)[number];
