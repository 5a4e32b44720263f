import { addDays, firstOfNextMonth } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { Queryable } from '../../db/pool.ts';
import { insertRows } from './insert.ts';
import { offices } from './places.ts';

/** Lists of the fixture register, by what is special about them. */
export const lists = {
  /** Open with plenty of room; the list that most people are on. */
  open: 1001,
  /** Open, in another municipality. */
  elsewhere: 1002,
  /** Closed: as many people as places. */
  full: 1003,
  /** Closed, five places free: not enough to open again. */
  notReopened: 1004,
  /** Closed as stored, but ten places are free: it is open. */
  reopened: 1005,
  locked: 1006,
  /** Ended thirty days ago. */
  ended: 1007,
  /** Ends before a switch made today takes effect. */
  ending: 1008,
  /** Begins in a hundred days. */
  notStarted: 1009,
  /** Without a GP; served by a substitute. */
  vacant: 1010,
  /** Common list of two doctors. */
  common: 1011,
  /** For members of a university only. */
  membership: 1012,
  /** Open, nobody on it, ten places. */
  tenPlaces: 1013,
  /** Open, one place left. */
  lastPlace: 1014,
} as const;
export type ListName = keyof typeof lists;

interface ListSpec {
  readonly office: keyof typeof offices;
  readonly max: number;
  readonly status?: 'closed' | 'locked';
  readonly municipality?: string;
  readonly extra?: Readonly<Record<string, unknown>>;
}

const specs = (today: CivilDate): Readonly<Record<ListName, ListSpec>> => ({
  open: { office: 'sagene', max: 1200 },
  elsewhere: { office: 'gjovik', max: 900, municipality: '3407' },
  full: { office: 'sagene', max: 2, status: 'closed' },
  notReopened: { office: 'frogner', max: 5, status: 'closed' },
  reopened: { office: 'frogner', max: 10, status: 'closed' },
  locked: { office: 'frogner', max: 800, status: 'locked' },
  ended: {
    office: 'sagene',
    max: 800,
    extra: { valid: `[2015-01-01,${addDays(today, -30)})`, end_reason: 'resigned' },
  },
  ending: {
    office: 'gjovik',
    max: 800,
    municipality: '3407',
    extra: { valid: `[2015-01-01,${firstOfNextMonth(today)})` },
  },
  notStarted: { office: 'sagene', max: 800, extra: { valid: `[${addDays(today, 100)},)` } },
  vacant: { office: 'sogndal', max: 700, municipality: '4640' },
  common: {
    office: 'karasjok',
    max: 1500,
    municipality: '5610',
    extra: {
      name: 'Fellesliste Karasjok',
      participates_on_common_list: true,
      is_fixed_salary: true,
    },
  },
  membership: { office: 'frogner', max: 800, extra: { requires_membership: 'universityOfOslo' } },
  tenPlaces: { office: 'sagene', max: 10 },
  lastPlace: { office: 'gjovik', max: 1, municipality: '3407' },
});

const doctors = [
  [9_000_001, 'Kari', 'Nordmann', 'female', 'specialist'],
  [9_000_002, 'Ola', 'Sæther', 'male', 'inSpecialisation'],
  [9_000_003, 'Bjørn', 'Åsen', 'male', 'specialist'],
  [9_000_004, 'Máret', 'Sara', 'female', 'approved'],
  [9_000_005, 'Ingrid', 'Vikar', 'female', 'inSpecialisation'],
  [9_000_006, 'Thor', 'Delelege', 'male', 'specialist'],
] as const;

const KARI = 9_000_001;
const OLA = 9_000_002;
const BJORN = 9_000_003;
const MARET = 9_000_004;
const INGRID = 9_000_005;
const THOR = 9_000_006;

type Period = readonly [list: ListName, hpr: number, relationship: string, extra?: object];

const periods = (today: CivilDate): readonly Period[] => [
  ['open', KARI, 'LPFL'],
  [
    'open',
    INGRID,
    'LPVI',
    {
      substitute_for_hpr_number: KARI,
      working_percentage: 60,
      working_on_days: [1, 2, 3],
      valid: `[${addDays(today, -60)},${addDays(today, 60)})`,
    },
  ],
  ['open', THOR, 'LPDL', { working_percentage: 40 }],
  ['elsewhere', OLA, 'LPFL'],
  ['full', KARI, 'LPFL'],
  ['notReopened', BJORN, 'LPFL'],
  ['reopened', BJORN, 'LPFL'],
  ['locked', BJORN, 'LPFL'],
  ['vacant', INGRID, 'LPVI', { working_percentage: 50 }],
  ['common', MARET, 'LPFL'],
  ['common', OLA, 'LPFL'],
  ['membership', THOR, 'LPFL'],
  ['tenPlaces', THOR, 'LPFL'],
  ['lastPlace', OLA, 'LPFL'],
];

const contract = (name: ListName, { office, max, status, municipality, extra }: ListSpec) => ({
  id: lists[name],
  municipality_number: municipality ?? '0301',
  office_organization_number: offices[office],
  name: null,
  agreement_date: '2014-12-01',
  valid: '[2015-01-01,)',
  max_patients: max,
  status: status ?? 'open',
  participates_on_common_list: false,
  is_fixed_salary: false,
  accessible: office !== 'frogner',
  requires_membership: null,
  end_reason: null,
  revision: 1,
  ...extra,
});

/** Writes doctors, lists and the doctors' periods. */
export async function insertLists(db: Queryable, today: CivilDate): Promise<void> {
  await insertRows(
    db,
    'doctor',
    doctors.map(([hpr_number, first_name, last_name, sex, competence]) => ({
      hpr_number,
      first_name,
      last_name,
      sex,
      competence,
      birth_date: '1975-05-05',
      authorisation: 'full',
      authorised: '[2003-01-01,)',
      specialties: competence === 'specialist' ? ['generalPractice'] : [],
      languages: ['nb', 'en'],
    })),
  );
  await insertRows(
    db,
    'gp_contract',
    Object.entries(specs(today)).map(([name, spec]) => contract(name as ListName, spec)),
  );
  await insertRows(
    db,
    'gp_on_contract_association',
    periods(today).map(([list, hpr_number, relationship, extra], index) => ({
      id: 5001 + index,
      gp_contract_id: lists[list],
      hpr_number,
      relationship,
      substitute_for_hpr_number: null,
      valid: '[2015-01-01,)',
      working_percentage: null,
      working_on_days: [],
      ...extra,
    })),
  );
  await insertRows(db, 'out_of_office_location', [
    {
      id: 7001,
      gp_contract_id: lists.open,
      description: 'Utekontor på Grefsen',
      street: 'Kjelsåsveien 1',
      postal_code: '0461',
      city: 'OSLO',
      phone: '22 00 00 01',
      valid: '[2020-01-01,)',
    },
  ]);
}
