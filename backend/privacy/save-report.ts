import type { AnswerOf, ParsedInputOf } from '#contract/rpc/operations.ts';
import type { privacyOperations } from '#contract/workspace/privacy.ts';
import type { FloClient } from '../flo-api/client.ts';
import type { BackendPorts } from '../ports.ts';

type SaveReport = (typeof privacyOperations)['report.save'];

/**
 * Saves a report where the adviser chooses. The audit has it before there is anything to save: an
 * export that is not written down does not happen.
 */
export async function saveReport(
  flo: FloClient,
  { printPdf, saveFile }: Pick<BackendPorts, 'printPdf' | 'saveFile'>,
  { citizenId, resource, format, content }: ParsedInputOf<SaveReport>,
  correlationId: string,
): Promise<AnswerOf<SaveReport>['outcome']> {
  if (saveFile === undefined || (format === 'pdf' && printPdf === undefined)) return 'cannot';
  const body = { action: 'export', resource } as const;
  await flo('audit.record', { params: { citizenId }, body }, { correlationId });
  const bytes =
    format === 'pdf' && printPdf !== undefined
      ? await printPdf(content)
      : new TextEncoder().encode(content);
  return (await saveFile({ format, bytes })) ? 'saved' : 'notSaved';
}
