import { z } from '../zod.ts';
import {
  Agreement,
  cancelPlan,
  getAgreement,
  getDraw,
  OpeningPreview,
  OpeningRequest,
  PlanPreview,
  PlanRequest,
} from '../flo-api/agreements.ts';
import { at } from '../flo-api/moment.ts';
import { GPContractId } from '../identifiers/ids.ts';
import { command, query } from '../rpc/operations.ts';

const list = { gpContractId: GPContractId };
const revision = z.string().min(1);

/** Agreements and what municipalities decide about them: figures and opaque names, never people. */
export const agreementOperations = {
  'agreement.get': query(z.strictObject({ ...list, ...at }), getAgreement.responses[200]),
  'agreement.preview': query(z.strictObject({ ...list, order: PlanRequest }), PlanPreview),
  'agreement.plan': command(z.strictObject({ ...list, order: PlanRequest, revision }), Agreement),
  'agreement.previewOpening': query(
    z.strictObject({ ...list, opening: OpeningRequest }),
    OpeningPreview,
  ),
  'agreement.openList': command(z.strictObject({ ...list, opening: OpeningRequest }), Agreement),
  'agreement.cancelPlan': command(
    z.strictObject({ ...list, planId: cancelPlan.params.shape.planId, revision }),
    cancelPlan.responses[200],
  ),
  'agreement.draw': query(
    z.strictObject({ ...list, planId: getDraw.params.shape.planId }),
    getDraw.responses[200],
  ),
} as const;
