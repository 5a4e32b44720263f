import { z } from '../zod.ts';
import { listStatuses } from '../codes/code-lists.ts';
import {
  GPContractId,
  HprNumber,
  MunicipalityNumber,
  OrganizationNumber,
} from '../identifiers/ids.ts';
import { at, At, Moment } from './moment.ts';
import { operation } from './operation.ts';
import { Places } from './places.ts';
import { Problem } from './problem.ts';
import { Doctor, GPContract, GPOffice } from './reference.ts';

const Page = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(1000).default(100),
};
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

export const listGPContracts = operation({
  name: 'gpContract.list',
  method: 'GET',
  path: '/gp-contracts',
  summary: 'GP contracts in force, by filters',
  query: z.strictObject({
    municipality: MunicipalityNumber.optional(),
    office: OrganizationNumber.optional(),
    doctor: z.coerce.number().int().positive().optional(),
    status: z.enum(listStatuses).optional(),
    hasFreePlaces: flag.optional(),
    includeEnded: flag.optional(),
    ...at,
    ...Page,
  }),
  responses: {
    200: z.strictObject({
      results: z.array(GPContract),
      total: z.number().int(),
      /** With `asOf` or `knownAt`: people are counted as of that moment. */
      moment: Moment.optional(),
    }),
    400: Problem,
    422: Problem,
  },
});

export const getGPContract = operation({
  name: 'gpContract.get',
  method: 'GET',
  path: '/gp-contracts/:gpContractId',
  summary: 'One GP contract with its office, its periods and its doctors',
  params: z.strictObject({ gpContractId: z.coerce.number().pipe(GPContractId) }),
  query: At,
  responses: {
    200: z.strictObject({
      gpContract: GPContract,
      office: GPOffice,
      doctors: z.array(Doctor),
      moment: Moment.optional(),
    }),
    404: Problem,
    422: Problem,
  },
});

export const getPlaces = operation({
  name: 'gpContract.places',
  method: 'POST',
  path: '/gp-contracts/places',
  summary: 'How full some lists are right now; unknown lists are left out',
  body: z.strictObject({ gpContractIds: z.array(GPContractId).min(1).max(200), ...at }),
  responses: {
    200: z.strictObject({
      /** When these figures were read (UTC). */
      asOf: z.iso.datetime(),
      places: z.array(z.strictObject({ gpContractId: GPContractId, ...Places.shape })),
      moment: Moment.optional(),
    }),
    400: Problem,
    422: Problem,
  },
});

export const listDoctors = operation({
  name: 'doctor.list',
  method: 'GET',
  path: '/doctors',
  summary: 'Doctors with a period on a list, by filters',
  query: z.strictObject({
    name: z.string().trim().min(2).max(100).optional(),
    municipality: MunicipalityNumber.optional(),
    ...Page,
  }),
  responses: {
    200: z.strictObject({ results: z.array(Doctor), total: z.number().int() }),
    400: Problem,
  },
});

export const getDoctor = operation({
  name: 'doctor.get',
  method: 'GET',
  path: '/doctors/:hprNumber',
  summary: 'One doctor with the contracts the doctor has periods on',
  params: z.strictObject({ hprNumber: z.coerce.number().pipe(HprNumber) }),
  responses: {
    200: z.strictObject({ doctor: Doctor, gpContracts: z.array(GPContract) }),
    404: Problem,
  },
});
