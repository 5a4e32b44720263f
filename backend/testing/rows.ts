import type {
  District,
  Doctor,
  GPContract,
  GPOffice,
  Municipality,
  ReferenceCollection,
} from '#contract/flo-api/reference.ts';
import type { StandardText } from '#contract/flo-api/standard-text.ts';
import type { CacheChange } from '../cache/cache-change.ts';
import { roles } from '#contract/codes/access.ts';
import {
  type GPContractId,
  HprNumber,
  isOrganizationNumber,
  type OrganizationNumber,
} from '#contract/identifiers/ids.ts';
import { civilDate } from '#contract/time/civil-date.ts';

/** Organisation numbers that check, from the n-th. */
export function organizationNumber(n: number): OrganizationNumber {
  for (let digit = 0; digit < 10; digit += 1) {
    const number = `${80_000_000 + n}${digit}`;
    if (isOrganizationNumber(number)) return number as OrganizationNumber;
  }
  return organizationNumber(n + 5_000_000);
}

export function municipality(number: string, over: Partial<Municipality> = {}): Municipality {
  return {
    number,
    name: `Kommune ${number}`,
    otherNames: [],
    countyNumber: number.slice(0, 2),
    countyName: `Fylke ${number.slice(0, 2)}`,
    languageForm: 'nb',
    latitude: 60,
    longitude: 10,
    ...over,
  };
}

export function district(number: string, over: Partial<District> = {}): District {
  return { number, name: `Bydel ${number}`, municipalityNumber: number.slice(0, 4), ...over };
}

export function office(n: number, over: Partial<GPOffice> = {}): GPOffice {
  return {
    organizationNumber: organizationNumber(n),
    name: `KONTOR ${n} AS`,
    displayName: `Kontor ${n}`,
    municipalityNumber: '0301',
    districtNumber: null,
    isGroupOffice: true,
    accessible: true,
    visitAddress: { street: `Gata ${n}`, postalCode: '0150', city: 'Oslo' },
    postAddress: null,
    phone: '22000000',
    email: null,
    primaryHealthCareTeamId: null,
    ...over,
  };
}

export function doctor(n: number, over: Partial<Doctor> = {}): Doctor {
  return {
    hprNumber: HprNumber.parse(n),
    firstName: 'Kari',
    middleName: null,
    lastName: `Lege${n}`,
    sex: 'female',
    authorisation: 'full',
    competence: 'specialist',
    specialties: [],
    languages: ['nb'],
    ...over,
  };
}

export interface ContractParts extends Partial<Omit<GPContract, 'places'>> {
  readonly places?: Partial<GPContract['places']>;
  /** HPR number of the GP since 2020; none when left out. */
  readonly gp?: number;
}

export function contract(n: number, { places, gp, ...over }: ContractParts = {}): GPContract {
  const valid = { from: civilDate('2020-01-01'), to: null };
  return {
    id: n as GPContractId,
    name: null,
    officeOrganizationNumber: organizationNumber(1),
    municipalityNumber: '0301',
    coopMunicipalityNumbers: [],
    agreementDate: civilDate('2020-01-01'),
    valid,
    participatesOnCommonList: false,
    isFixedSalary: false,
    accessible: true,
    requiresMembership: null,
    primaryHealthCareTeamId: null,
    endReason: null,
    places: {
      status: 'open',
      maxPatients: 1000,
      occupied: 900,
      placesAvailable: 100,
      waiting: 0,
      ...places,
    },
    doctorCycles:
      gp === undefined
        ? []
        : [
            {
              id: n,
              hprNumber: HprNumber.parse(gp),
              relationship: 'LPFL',
              substituteForHprNumber: null,
              valid,
              workingPercentage: 100,
              workingOnDays: [],
            },
          ],
    outOfOfficeLocations: [],
    ...over,
  };
}

/** A text for notes about calls, for everybody unless told. */
export function standardText(n: number, over: Partial<StandardText> = {}): StandardText {
  const words = (title: string) => ({ title, body: `Hei {{navn}}. ${title}.` });
  return {
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    shortName: `tekst-${n}`,
    words: { nb: words(`Tekst ${n}`), nn: words(`Tekst ${n}`), en: words(`Text ${n}`) },
    tags: [],
    valid: { from: civilDate('2020-01-01'), to: null },
    audience: [...roles],
    revision: 1,
    ...over,
  };
}

type RowOf = {
  readonly municipalities: Municipality;
  readonly districts: District;
  readonly gpOffices: GPOffice;
  readonly doctors: Doctor;
  readonly gpContracts: GPContract;
  readonly standardTexts: StandardText;
};

const keyOf: { readonly [C in ReferenceCollection]: (row: RowOf[C]) => string } = {
  municipalities: ({ number }) => number,
  districts: ({ number }) => number,
  gpOffices: (row) => row.organizationNumber,
  doctors: ({ hprNumber }) => String(hprNumber),
  gpContracts: ({ id }) => String(id),
  standardTexts: ({ id }) => id,
};

/** The change that writes a row. */
export function put<C extends ReferenceCollection>(collection: C, row: RowOf[C]): CacheChange {
  return { op: 'put', collection, key: keyOf[collection](row), row } as unknown as CacheChange;
}
