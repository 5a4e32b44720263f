import type { TrailCode, TrailItem } from '#contract/flo-api/call-trail.ts';
import type { Standing } from '#contract/codes/access.ts';

/** What was looked at, as far as it is worth a word afterwards. */
const seen = [
  'sawGP',
  'sawHistory',
  'sawLists',
  'sawQueuePlace',
  'sawExclusions',
  'sawMemberships',
  'sawAllocations',
  'sawPapers',
  'sawWishes',
] as const satisfies readonly TrailCode[];
export type SeenCode = (typeof seen)[number];

const acts = [
  'switchReceived',
  'queueReceived',
  'switched',
  'switchWithdrawn',
  'queueJoined',
  'queueLeft',
  'queueUndone',
  'wishTakenBack',
  'handedOver',
  'callbackPromised',
] as const satisfies readonly TrailCode[];

const explanations = ['switchExplained', 'queueExplained'] as const satisfies readonly TrailCode[];

type ItemOf<Code extends TrailCode> = TrailItem & { readonly code: Code };

/** One sentence of a wrap-up note: which, and what fills it. Words are the catalogues' business. */
export type NoteSentence =
  | { readonly say: 'caller'; readonly caller: Standing }
  | { readonly say: 'identityPassed' | 'identityFailed' }
  | { readonly say: 'looked'; readonly at: readonly SeenCode[] }
  | { readonly say: 'act'; readonly item: ItemOf<(typeof acts)[number]> }
  | { readonly say: 'explained'; readonly item: ItemOf<(typeof explanations)[number]> };

function isOneOf<Code extends TrailCode>(
  codes: readonly Code[],
  item: TrailItem,
): item is ItemOf<Code> {
  return (codes as readonly TrailCode[]).includes(item.code);
}

/** After which acts on the same list something needs no word of its own. */
const outdoing: Partial<Record<TrailCode, readonly TrailCode[]>> = {
  switchExplained: ['switched', 'switchReceived'],
  queueExplained: ['queueJoined', 'queueReceived'],
  switchReceived: ['switched'],
  queueReceived: ['queueJoined'],
};

/** A list that was switched to, joined or wished for needs no word of having been explained. */
function isOutdone(item: TrailItem, trail: readonly TrailItem[]): boolean {
  const by = outdoing[item.code] ?? [];
  return trail.some(
    ({ code, gpContractId }) => by.includes(code) && gpContractId === item.gpContractId,
  );
}

/** What was put right again is not told as done. */
function isTakenBack(item: TrailItem, trail: readonly TrailItem[]): boolean {
  return (
    item.code === 'switched' &&
    trail.some(({ code, at }) => code === 'switchWithdrawn' && at >= item.at)
  );
}

/**
 * The sentences of a wrap-up note, in the order in which a colleague wants to read them: who called,
 * whether it was shown who it was, what was done, what was explained; and what was only looked at when
 * nothing was done. The last caller that was declared is the one who called.
 */
export function planNote(trail: readonly TrailItem[]): readonly NoteSentence[] {
  const sentences: NoteSentence[] = [];
  const caller = trail.findLast(({ code }) => code === 'callerDeclared')?.caller;
  if (caller !== undefined) sentences.push({ say: 'caller', caller });
  const codes = new Set(trail.map(({ code }) => code));
  if (codes.has('identityPassed')) sentences.push({ say: 'identityPassed' });
  else if (codes.has('identityFailed')) sentences.push({ say: 'identityFailed' });
  const done = trail
    .filter((item) => isOneOf(acts, item))
    .filter((item) => !isOutdone(item, trail))
    .filter((item) => !isTakenBack(item, trail));
  sentences.push(...done.map((item) => ({ say: 'act' as const, item })));
  const explained = trail
    .filter((item) => isOneOf(explanations, item))
    .filter((item) => !isOutdone(item, trail));
  sentences.push(...explained.map((item) => ({ say: 'explained' as const, item })));
  const looked = seen.filter((code) => codes.has(code));
  if (done.length === 0 && explained.length === 0 && looked.length > 0) {
    sentences.push({ say: 'looked', at: looked });
  }
  return sentences;
}
