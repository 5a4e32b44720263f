import { civilDate } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { ActId } from '../acts.ts';
import { gpRegulationAgreement } from './gp-regulation-agreement.ts';
import { gpRegulationMunicipality } from './gp-regulation-municipality.ts';
import { gpRegulationSpecial } from './gp-regulation-special.ts';
import {
  competence,
  healthRegisters,
  patientAndUserRights,
  populationRegistration,
  publicAdministration,
} from './other-acts.ts';
import type { ParagraphText } from './paragraph-text.ts';
import { patientRights } from './patient-rights.ts';

/** An act as it reads between two changes of it. */
export interface Wording {
  /** The day of the change that gave the act these words. */
  readonly validFrom: CivilDate;
  /** Last day of these words; absent while they stand. */
  readonly validTo?: CivilDate;
  readonly paragraphs: Readonly<Record<string, ParagraphText>>;
}

const IN_2026 = civilDate('2026-01-01');

/**
 * The wordings we have, oldest first. An act without any is quoted by number alone, and the
 * workspace says that its text is not available here. A change of an act is a new wording.
 */
export const wordings: Readonly<Record<ActId, readonly Wording[]>> = {
  'FOR-2012-08-29-843': [{ validFrom: IN_2026, paragraphs: patientRights }],
  'FOR-2012-08-29-842': [],
  'FOR-2025-12-02-2405': [
    {
      validFrom: IN_2026,
      paragraphs: {
        ...gpRegulationMunicipality,
        ...gpRegulationAgreement,
        ...gpRegulationSpecial,
      },
    },
  ],
  'LOV-1999-07-02-63': [{ validFrom: IN_2026, paragraphs: patientAndUserRights }],
  'FOR-2017-02-17-192': [{ validFrom: IN_2026, paragraphs: competence }],
  'LOV-1967-02-10': [{ validFrom: IN_2026, paragraphs: publicAdministration }],
  'LOV-2016-12-09-88': [{ validFrom: IN_2026, paragraphs: populationRegistration }],
  'LOV-2018-06-15-38': [],
  'LOV-2014-06-20-43': [{ validFrom: civilDate('2026-04-15'), paragraphs: healthRegisters }],
  'FOR-2025-12-19-2729': [],
};
