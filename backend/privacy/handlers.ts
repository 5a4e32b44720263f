import type { privacyOperations } from '#contract/workspace/privacy.ts';
import type { FeatureContext, FeatureHandlers } from '../feature.ts';
import type { BackendPorts } from '../ports.ts';
import { saveReport } from './save-report.ts';

/** Who has seen whom and what FLO holds; and what of it leaves the workspace. */
export function privacyHandlers(
  { flo }: FeatureContext,
  ports: Pick<BackendPorts, 'printPdf' | 'saveFile'>,
): FeatureHandlers<typeof privacyOperations> {
  return {
    'audit.mine': (query, context) => flo('audit.mine', { query }, context),
    'audit.ofCitizen': ({ citizenId, ...query }, context) =>
      flo('audit.ofCitizen', { params: { citizenId }, query }, context),
    'audit.record': ({ citizenId, ...body }, { correlationId }) =>
      flo('audit.record', { params: { citizenId }, body }, { correlationId }),
    'audit.patterns': (query, context) => flo('audit.patterns', { query }, context),
    'privacy.accessReport': (params, context) => flo('privacy.accessReport', { params }, context),
    'privacy.rectify': ({ citizenId, tiesRevision, ...body }, { key, correlationId }) =>
      flo(
        'privacy.rectify',
        { params: { citizenId }, body },
        { correlationId, idempotencyKey: key, ifMatch: tiesRevision },
      ),
    'privacy.deidentify': ({ citizenId, ...body }, { key, correlationId }) =>
      flo(
        'privacy.deidentify',
        { params: { citizenId }, body },
        { correlationId, idempotencyKey: key },
      ),
    'report.save': async (report, { correlationId }) => ({
      outcome: await saveReport(flo, ports, report, correlationId),
    }),
  };
}
