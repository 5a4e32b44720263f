/** What a line may do to one request. */
export const lineFaults = [
  /** Nobody answers at the address. */
  'refused',
  /** The line breaks before the request has arrived. */
  'lostRequest',
  /** The request has its effect, and the line breaks before the answer. */
  'lostAnswer',
  /** The line breaks in the middle of the answer. */
  'cutAnswer',
  /** The answer ends in the middle, as if that were all of it. */
  'shortAnswer',
  /** The request arrives twice; the second answer is heard. */
  'twice',
  /** The request arrives long after the sender has given up, and after later ones. */
  'late',
  /** The request arrives once more long afterwards; nobody hears that answer. */
  'echo',
  /** The request arrives after seconds, and is answered then: much may have happened meanwhile. */
  'slowRequest',
  /** It has its effect at once, and the answer comes after seconds. */
  'slowAnswer',
  /** The line breaks after seconds, before the request has arrived. */
  'slowBreak',
  /** Nothing comes back, and the line stays open. */
  'silent',
  'error500',
  /** The page of a proxy, with status 200. */
  'html200',
  /** A captive portal sends everybody to its login page. */
  'portal',
  'tooMany',
] as const;
export type LineFault = (typeof lineFaults)[number];
