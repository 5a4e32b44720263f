import { describe, expect, it } from 'vitest';
import { civilDate } from '#contract/time/civil-date.ts';
import { createPlanForm, openingOf, planDayFault, requestOf } from './plan-form.ts';

const form = (more = {}) => ({
  ...createPlanForm(civilDate('2026-06-10'), false).getState(),
  ...more,
});

describe('a plan that is typed', () => {
  it('is sent when everything is there', () => {
    expect(requestOf('end', form({ number: ' 2026/117 ', to: '1002' }))).toEqual({
      kind: 'end',
      effectiveDate: '2026-07-01',
      municipalDecision: { number: '2026/117', decidedOn: '2026-06-10' },
      ground: 'noticeByGP',
      noticeGivenOn: null,
      lockNow: true,
      toContractId: 1002,
    });
  });

  it('can be previewed before the municipality’s number is known, not sent', () => {
    expect(requestOf('lock', form())).toBeUndefined();
    expect(requestOf('lock', form(), true)).toBeDefined();
  });

  it('needs a list when it is taken over, and a ceiling when it is about one', () => {
    expect(requestOf('transfer', form({ number: '1' }))).toBeUndefined();
    expect(requestOf('ceiling', form({ number: '1' }))).toBeUndefined();
    expect(requestOf('ceiling', form({ number: '1', ceiling: '1e9.5' }))).toBeUndefined();
    expect(requestOf('reduction', form({ number: '1', ceiling: '900' }))).toMatchObject({
      ceiling: 900,
      toContractId: null,
    });
  });

  it('has a GP by number and may have an end when an agreement begins or goes on', () => {
    const start = form({ number: '1', ceiling: '900' });
    expect(requestOf('start', start)).toBeUndefined();
    expect(requestOf('start', { ...start, hprNumber: ' 9000005 ' })).toMatchObject({
      hprNumber: 9_000_005,
      ceiling: 900,
      endsOn: null,
    });
    expect(openingOf(start)).toBeUndefined();
    expect(openingOf({ ...start, hprNumber: '9000005', employed: true })).toEqual({
      effectiveDate: '2026-07-01',
      municipalDecision: { number: '1', decidedOn: '2026-06-10' },
      hprNumber: 9_000_005,
      ceiling: 900,
      lowAgreed: false,
      endsOn: null,
      employed: true,
    });
    expect(planDayFault(form(), 'endsOn')).toBeUndefined();
    expect(planDayFault(form(), 'until')).toBe('missing');
    expect(requestOf('extension', form({ number: '1' }))).toBeUndefined();
    expect(requestOf('extension', form({ number: '1', until: '1.1.2030' }))).toMatchObject({
      until: '2030-01-01',
    });
  });

  it('says how many at most a new list is filled with, and from a group at least', () => {
    const fill = form({ number: '1', count: '40', reducedList: false });
    expect(requestOf('fill', fill)).toMatchObject({ count: 40, groups: ['newlyRegistered'] });
    expect(requestOf('fill', { ...fill, newlyRegistered: false })).toBeUndefined();
    expect(requestOf('fill', { ...fill, count: '0' })).toBeUndefined();
    expect(requestOf('fill', { ...fill, count: '' })).toBeUndefined();
  });

  it('carries only what belongs to its kind', () => {
    expect(Object.keys(requestOf('unlock', form({ number: '1', ceiling: '900' }))!)).toEqual([
      'kind',
      'effectiveDate',
      'municipalDecision',
    ]);
  });

  it('has its days as they are written in Norway, and says what is wrong with each', () => {
    const typed = form({ number: '1', effectiveDate: '1.9.2026', noticeGivenOn: 'i dag' });
    expect(requestOf('end', typed)).toMatchObject({
      effectiveDate: '2026-09-01',
      noticeGivenOn: '2026-06-10',
    });
    expect(requestOf('end', form({ number: '1', noticeGivenOn: '31.6.2026' }))).toBeUndefined();
    const wrong = form({ effectiveDate: '', decidedOn: '31.6.2026', noticeGivenOn: 'i fjor' });
    expect(planDayFault(wrong, 'effectiveDate')).toBe('missing');
    expect(planDayFault(wrong, 'decidedOn')).toBe('noSuchDay');
    expect(planDayFault(wrong, 'noticeGivenOn')).toBe('notUnderstood');
    expect(planDayFault(form(), 'noticeGivenOn')).toBeUndefined();
  });
});
