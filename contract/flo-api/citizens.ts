import { z } from '../zod.ts';
import { CivilDate } from '../time/civil-date.ts';
import { CitizenId, MunicipalityNumber } from '../identifiers/ids.ts';
import { Nin } from '../identifiers/nin.ts';
import { accessRules } from '../codes/access.ts';
import { addressProtections, personStatuses } from '../codes/code-lists.ts';
import { CitizenOverview, PersonName } from './citizen-view.ts';
import { At } from './moment.ts';
import { operation } from './operation.ts';
import { Problem } from './problem.ts';

export const lookupCitizen = operation({
  name: 'citizen.lookup',
  method: 'POST',
  path: '/citizens/lookup',
  summary: 'The person a NIN belongs or has belonged to, with the whole overview',
  body: z.strictObject({ nin: Nin }),
  responses: {
    200: z.strictObject({
      /** `current`, or how the number given relates to the person it led to. */
      matchedBy: z.enum(['current', 'formerNin', 'mergedRecord']),
      overview: CitizenOverview,
    }),
    400: Problem,
    403: Problem,
    404: Problem,
  },
});

export const getCitizenOverview = operation({
  name: 'citizen.overview',
  method: 'GET',
  path: '/citizens/:citizenId/overview',
  summary: 'The overview of a person already found, now or as it was, or was known, at a moment',
  params: z.strictObject({ citizenId: CitizenId }),
  query: At,
  responses: { 200: CitizenOverview, 403: Problem, 404: Problem, 422: Problem },
});

/** At least one of name, address or birth must be given. */
export const CitizenSearch = z
  .strictObject({
    /** Phonetic and forgiving; a part in double quotes must match to the letter. */
    name: z.string().trim().min(2).max(100).optional(),
    birthDate: CivilDate.optional(),
    birthYear: z.number().int().min(1900).max(2100).optional(),
    municipality: MunicipalityNumber.optional(),
    address: z.string().trim().min(3).max(100).optional(),
    limit: z.number().int().min(1).max(100).default(50),
  })
  .refine((search) => search.name ?? search.address ?? search.birthDate, {
    message: 'give a name, a birth date or an address',
    path: ['name'],
  });

export const CitizenHit = z.strictObject({
  citizenId: CitizenId,
  name: PersonName,
  nin: z.string(),
  birthDate: CivilDate,
  ageYears: z.number().int().min(0),
  sex: z.enum(['female', 'male']),
  status: z.enum(personStatuses),
  addressProtection: z.enum(addressProtections),
  /** Null when unknown or protected. */
  municipalityName: z.string().nullable(),
  street: z.string().nullable(),
  /** The rule that keeps the record shut to the one who asks; never one of the core. */
  shutBy: z.enum(accessRules).optional(),
});
export type CitizenHit = z.infer<typeof CitizenHit>;

export const searchCitizens = operation({
  name: 'citizen.search',
  method: 'POST',
  path: '/citizens/search',
  summary: 'People by name, birth, municipality or address, best match first',
  body: CitizenSearch,
  responses: {
    200: z.strictObject({
      hits: z.array(CitizenHit),
      /** True when there are more than were asked for. */
      more: z.boolean(),
    }),
    400: Problem,
  },
});
