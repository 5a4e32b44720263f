import { ManagedText } from '#contract/flo-api/standard-texts.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { runCommand } from '../idempotency/run-command.ts';
import type { Services } from '../services.ts';
import { expectedRevision } from '../switching/guarded.ts';
import { listTexts, saveText } from './save.ts';

/** Texts for notes about calls: content that is changed here and reaches every desk by the feed. */
export function standardTextHandlers(
  services: Services,
): HandlersOf<'standardText.list' | 'standardText.save'> {
  return {
    'standardText.list': async () => ({
      status: 200,
      body: { items: await listTexts(services.pool) },
    }),
    'standardText.save': async ({ params: { textId }, body }, context) => {
      expectedRevision(context);
      const operation = 'standardText.save';
      const command = { operation, input: [textId, body], citizenId: null } as const;
      const answer = await runCommand(services, context, command, async (scope) => {
        const text = await saveText(scope, textId, body);
        return { status: 201, headers: { etag: text.etag }, body: text };
      });
      return { status: 201, headers: answer.headers, body: ManagedText.parse(answer.body) };
    },
  };
}
