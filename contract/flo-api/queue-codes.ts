/** Where somebody who may get a place on a list stands. */
export const queueSources = ['unallocated', 'waitingList'] as const;
export type QueueSource = (typeof queueSources)[number];
