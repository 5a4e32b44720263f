import type { Sex } from '../nin/nin-factory.ts';
import type { FullName } from '../people/names.ts';
import type { Address } from '../places/addresses.ts';
import type { Day } from '../random/days.ts';

/** How full a list is: no place left, fewer than ten left, or at least ten. */
export type Fullness = 'full' | 'nearly' | 'open';

/** A doctor as the register of health personnel knows one. */
export interface Doctor {
  readonly hprNumber: number;
  readonly nin: string;
  readonly name: FullName;
  readonly sex: Sex;
  readonly birth: Day;
  readonly authorisation: 'full' | 'licence';
  readonly authorisedFrom: Day;
  readonly competence: 'specialist' | 'inSpecialisation' | 'approved';
  readonly specialties: readonly string[];
  readonly languages: readonly string[];
}

/** A doctor's period on a contract. */
export interface DoctorPeriod {
  readonly relationship: 'LPFL' | 'LPVI' | 'LPDL';
  readonly doctor: Doctor;
  readonly substituteFor: Doctor | null;
  readonly from: Day;
  readonly to: Day | null;
  readonly workingPercentage: number | null;
  /** 0 = Sunday … 6 = Saturday. */
  readonly workingOnDays: readonly number[];
}

/** A GP contract: one stretch of a list's life. */
export interface Contract {
  readonly id: number;
  readonly list: GpList;
  readonly from: Day;
  readonly to: Day | null;
  readonly endReason: string | null;
  readonly doctors: readonly DoctorPeriod[];
}

/** Where lists are kept. */
export interface Office {
  readonly organizationNumber: string;
  readonly name: string;
  readonly address: Address;
  readonly postBox: string | null;
  readonly phone: string;
  readonly email: string | null;
  readonly accessible: boolean;
  readonly isGroupOffice: boolean;
  /** Whether the office takes part in a primary health care team. */
  teamId: number | null;
}

/**
 * A list through the years: its contracts follow each other without a gap, and people stay on it
 * when one doctor follows another.
 */
export interface GpList {
  readonly index: number;
  readonly catchment: number;
  readonly municipality: string;
  readonly district: string | null;
  readonly office: Office;
  readonly fullness: Fullness;
  readonly vacant: boolean;
  readonly fixedSalary: boolean;
  /** Doctors who share the responsibility; 1 for an ordinary list. */
  readonly commonDoctors: number;
  readonly locked: boolean;
  /** A new contract follows on the 1st of next month. */
  readonly handover: boolean;
  readonly membership: string | null;
  /** People the list is meant to have when everybody is placed. */
  readonly target: number;
  /** By start, the last one in force or coming. */
  readonly contracts: Contract[];
  /** Day the list began and, for one that was closed down, the day it ended. */
  readonly from: Day;
  readonly to: Day | null;
  /** People with a tie now or pending. */
  occupied: number;
  /** People waiting now. */
  waiting: number;
}

/** The contract of a list on a day, or null outside its life. */
export function contractOn(list: GpList, day: Day): Contract | null {
  for (let i = list.contracts.length - 1; i >= 0; i--) {
    const contract = list.contracts[i];
    if (contract !== undefined && contract.from <= day) {
      return contract.to === null || day < contract.to ? contract : null;
    }
  }
  return null;
}
