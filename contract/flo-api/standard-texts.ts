import { z } from '../zod.ts';
import { operation } from './operation.ts';
import { Problem } from './problem.ts';
import { StandardText, StandardTextContent } from './standard-text.ts';

/** A standard text as those see it who answer for it. */
export const ManagedText = StandardText.extend({
  /** ETag of the text. */
  etag: z.string(),
  changedAt: z.iso.datetime(),
  changedByName: z.string(),
});
export type ManagedText = z.infer<typeof ManagedText>;

export const listStandardTexts = operation({
  name: 'standardText.list',
  method: 'GET',
  path: '/standard-texts',
  summary: 'All texts for notes about calls, over and coming too, whoever they are for',
  responses: { 200: z.strictObject({ items: z.array(ManagedText) }), 403: Problem },
});

export const saveStandardText = operation({
  name: 'standardText.save',
  method: 'POST',
  path: '/standard-texts/:textId',
  summary: 'Write a new text (If-Match "0", an id of the client’s own), or a new revision of one',
  params: z.strictObject({ textId: z.uuid() }),
  body: StandardTextContent,
  command: { ifMatch: true },
  responses: { 201: ManagedText, 403: Problem, 412: Problem, 422: Problem, 428: Problem },
});
