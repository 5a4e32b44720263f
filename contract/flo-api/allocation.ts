import { CitizenId, MunicipalityNumber } from '../identifiers/ids.ts';
import { LetterReference } from '../identifiers/letter-reference.ts';
import { CivilDate } from '../time/civil-date.ts';
import { z } from '../zod.ts';
import { Decision } from './decision.ts';
import { At, Moment } from './moment.ts';
import { operation } from './operation.ts';
import { Problem } from './problem.ts';

/** What a municipality asks of allocation, with the letter that says so. */
export const AllocationSettingChange = z.strictObject({
  /** False: nobody but those under sixteen is given a list by the night. */
  automatic: z.boolean(),
  /** Municipalities whose lists its inhabitants may be placed on, the nearest first. */
  cooperatesWith: z.array(MunicipalityNumber).max(20),
  letterDate: CivilDate,
  /** The letter's own reference; never a name or a number of a person. */
  letterReference: LetterReference.min(1),
});
export type AllocationSettingChange = z.infer<typeof AllocationSettingChange>;

/** What holds, and the letters behind it. */
export const AllocationSetting = z.strictObject({
  municipalityNumber: MunicipalityNumber,
  automatic: z.boolean(),
  cooperatesWith: z.array(MunicipalityNumber),
  /** ETag of the setting. */
  revision: z.string(),
  /** The newest first. */
  letters: z.array(AllocationSettingChange.extend({ registeredAt: z.iso.datetime() })),
  /** Set when it was asked for at a moment: nothing can be written on such a view. */
  moment: Moment.optional(),
});
export type AllocationSetting = z.infer<typeof AllocationSetting>;

/** What the nights have decided for somebody without a list. */
export const CitizenAllocations = z.strictObject({
  citizenId: CitizenId,
  /** One for each change of the answer, the newest first; made again from what was kept. */
  items: z.array(Decision),
  moment: Moment.optional(),
});
export type CitizenAllocations = z.infer<typeof CitizenAllocations>;

const municipality = z.strictObject({ municipalityNumber: MunicipalityNumber });

export const getAllocationSetting = operation({
  name: 'allocation.setting',
  method: 'GET',
  path: '/municipalities/:municipalityNumber/allocation',
  summary:
    'What a municipality has asked of the allocation of people without a list, now or at a moment',
  params: municipality,
  query: At,
  responses: { 200: AllocationSetting, 403: Problem, 404: Problem, 422: Problem },
});

export const changeAllocationSetting = operation({
  name: 'allocation.changeSetting',
  method: 'POST',
  path: '/municipalities/:municipalityNumber/allocation',
  summary: 'Register a letter in which a municipality asks for another allocation',
  params: municipality,
  body: AllocationSettingChange,
  command: { ifMatch: true },
  responses: {
    201: AllocationSetting,
    403: Problem,
    404: Problem,
    412: Problem,
    422: Problem,
    428: Problem,
  },
});

export const getCitizenAllocations = operation({
  name: 'allocation.ofCitizen',
  method: 'GET',
  path: '/citizens/:citizenId/allocations',
  summary: 'What the nights have decided for somebody without a list, each with its reason',
  params: z.strictObject({ citizenId: CitizenId }),
  query: At,
  responses: { 200: CitizenAllocations, 403: Problem, 404: Problem, 422: Problem },
});
