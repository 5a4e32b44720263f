import { z } from '../zod.ts';
import { operation } from './operation.ts';
import { HoldId } from './presence.ts';

/** What a poke can be about: who is there, or the record itself. */
export const pokeTopics = ['presence', 'record'] as const;

/** One poke: it says which hold to ask about, and never about whom or what. */
export const Poke = z.object({ topic: z.enum(pokeTopics), hold: HoldId });
export type Poke = z.infer<typeof Poke>;

/** Seconds between two signs of life on the stream; silence of three times as long means it is dead. */
export const HEARTBEAT_SECONDS = 10;

export const getLiveEvents = operation({
  name: 'live.events',
  method: 'GET',
  path: '/live/v1/events',
  summary:
    'text/event-stream: an event `poke` (a Poke) when something about an own hold may be new. Only a hint',
  query: z.strictObject({ deskId: z.uuid() }),
  responses: { 200: z.string() },
});
