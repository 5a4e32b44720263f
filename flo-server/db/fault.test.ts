import { DatabaseError } from 'pg';
import { describe, expect, it } from 'vitest';
import { asDatabaseFault, DatabaseFault } from './fault.ts';

function driverError(code: string): DatabaseError {
  const error = new DatabaseError('duplicate key (nin)=(13869599999)', 1, 'error');
  return Object.assign(error, { code, detail: 'Key (nin)=(13869599999)', constraint: 'some_key' });
}

describe('a driver error', () => {
  it.each([
    ['57P01', 'unavailable'],
    ['08006', 'unavailable'],
    ['57014', 'overloaded'],
    ['55P03', 'overloaded'],
    ['40P01', 'retry'],
    ['FL001', 'retry'],
    ['23505', 'constraint'],
    ['FL002', 'constraint'],
    ['42P01', 'other'],
  ])('with state %s is %s, and loses what it says about rows', (code, kind) => {
    const fault = asDatabaseFault(driverError(code));
    expect(fault).toBeInstanceOf(DatabaseFault);
    expect(fault).toMatchObject({ kind, state: code, constraint: 'some_key' });
    expect(JSON.stringify([fault.message, fault.stack, Object.values(fault)])).not.toContain(
      '1386',
    );
  });

  it.each([
    [Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }), 'unavailable'],
    [new Error('Connection terminated unexpectedly'), 'unavailable'],
    [new Error('Query read timeout'), 'unavailable'],
    [new Error('timeout exceeded when trying to connect'), 'overloaded'],
  ])('of the connection (%s) is told apart', (error, kind) => {
    expect(asDatabaseFault(error)).toMatchObject({ kind });
  });

  it('that is not the database’s is left alone', () => {
    const error = new TypeError('a bug');
    expect(asDatabaseFault(error)).toBe(error);
  });
});
