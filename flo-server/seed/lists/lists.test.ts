import { beforeAll, describe, expect, it } from 'vitest';
import { isOrganizationNumber } from '#contract/identifiers/ids.ts';
import { readDistricts, readMunicipalities, readPostalCodes } from '../facts/places.ts';
import { ninFactory } from '../nin/nin-factory.ts';
import { nameSource } from '../people/names.ts';
import { addressBooks } from '../places/addresses.ts';
import { planCatchments } from '../places/catchments.ts';
import { ageAt, dayOf } from '../random/days.ts';
import { randomFor } from '../random/random.ts';
import { buildLists, type Lists } from './build-lists.ts';
import { historyStart } from './contract-history.ts';
import { doctorFactory, type DoctorFactory } from './doctor-factory.ts';
import { planLists } from './list-plan.ts';
import { contractOn } from './model.ts';
import { organizationNumbers } from './organization-number.ts';

const asOf = dayOf('2026-11-01');
const POPULATION = 400_000;

describe('lists', () => {
  let built: Lists;
  let doctors: DoctorFactory;

  beforeAll(() => {
    const municipalities = readMunicipalities();
    const districts = readDistricts();
    const random = randomFor(1, 'lists');
    const catchments = planCatchments(municipalities, POPULATION);
    doctors = doctorFactory(nameSource(), ninFactory(), asOf, random);
    built = buildLists(planLists(catchments, POPULATION, random), {
      districts,
      books: addressBooks(municipalities, districts, readPostalCodes()),
      doctors,
      organizationNumber: organizationNumbers(),
      asOf,
      random,
    });
  });

  it('have contracts that follow each other without a gap', () => {
    for (const list of built.lists) {
      const { contracts, from, to } = list;
      expect(contractOn(list, from - 1)).toBeNull();
      expect([contracts[0]?.from, contracts.at(-1)?.to]).toEqual([from, to]);
      contracts.forEach((contract, i) => {
        expect(contract.to).toBe(contracts[i + 1]?.from ?? to);
        expect(contract.to ?? Infinity).toBeGreaterThan(contract.from);
        expect(contract.endReason === null).toBe(contract.to === null);
      });
    }
  });

  it('reach back to the beginning of the history for the most part', () => {
    const old = built.lists.filter(({ from }) => from <= historyStart(asOf));
    expect(old.length / built.lists.length).toBeGreaterThan(0.6);
  });

  it('have doctors within the contract’s life, of working age and authorised', () => {
    for (const contract of built.lists.flatMap(({ contracts }) => contracts)) {
      for (const { doctor, from, to } of contract.doctors) {
        expect(from).toBeGreaterThanOrEqual(contract.from);
        expect(to ?? Infinity).toBeLessThanOrEqual(contract.to ?? Infinity);
        expect(ageAt(doctor.birth, from)).toBeGreaterThanOrEqual(27);
        expect(ageAt(doctor.birth, Math.min(to ?? asOf, asOf))).toBeLessThanOrEqual(70);
        expect(doctor.authorisedFrom).toBeLessThanOrEqual(from);
      }
    }
  });

  it('are of every kind', () => {
    const inForce = built.lists.flatMap((list) => contractOn(list, asOf) ?? []);
    const periods = inForce.flatMap(({ doctors: own }) => own);
    expect(new Set(periods.map(({ relationship }) => relationship))).toEqual(
      new Set(['LPFL', 'LPVI', 'LPDL']),
    );
    expect(periods.some(({ from }) => from > asOf)).toBe(true);
    expect(built.lists.some(({ locked }) => locked)).toBe(true);
    expect(built.lists.some(({ handover }) => handover)).toBe(true);
    expect(built.lists.some(({ commonDoctors }) => commonDoctors > 1)).toBe(true);
    expect(built.lists.some(({ membership }) => membership !== null)).toBe(true);
    expect(built.lists.some(({ to }) => to !== null)).toBe(true);
  });

  it('have unique HPR and organisation numbers, valid and synthetic', () => {
    const hpr = doctors.all.map(({ hprNumber }) => hprNumber);
    expect(new Set(hpr).size).toBe(hpr.length);
    expect(hpr.every((number) => /^\d{7}$/.test(String(number)))).toBe(true);
    const numbers = built.offices.map(({ organizationNumber }) => organizationNumber);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((number) => isOrganizationNumber(number) && number.startsWith('3'))).toBe(
      true,
    );
    const names = built.offices.map(({ name, address }) => `${address.municipality} ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
