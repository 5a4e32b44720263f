import { describe, expect, it } from 'vitest';
import { migrate, NewerSchemaError } from './migrate.ts';
import { reference } from './migrations/0010-reference.ts';
import { search } from './migrations/0020-search.ts';
import { migrations } from './migrations/index.ts';
import { openDatabase, type SqliteDatabase } from './open-database.ts';

const open = (): SqliteDatabase => openDatabase(':memory:', undefined);
const version = (db: SqliteDatabase): unknown => db.pragma('user_version', { simple: true });
const tables = (db: SqliteDatabase): unknown[] =>
  db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all();

describe('migrate', () => {
  it('runs every step once, in order', () => {
    const db = open();
    migrate(db);
    migrate(db);
    expect(version(db)).toBe(migrations.at(-1)?.number);
    const numbers = migrations.map(({ number }) => number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('takes a step back whole when it fails', () => {
    const db = open();
    const broken = { number: 20, sql: 'CREATE TABLE half (id INTEGER) STRICT; CREATE TABLE (' };
    expect(() => migrate(db, [reference, broken])).toThrow();
    expect(version(db)).toBe(10);
    expect(tables(db)).not.toContain('half');
  });

  it('leaves a file of a newer version alone', () => {
    const db = open();
    db.pragma('user_version = 99990');
    expect(() => migrate(db)).toThrow(NewerSchemaError);
    expect(tables(db)).toEqual([]);
  });
});

describe('0010-reference', () => {
  it('makes a table for each collection, and takes no value of another type', () => {
    const db = open();
    migrate(db, [reference]);
    expect(tables(db)).toEqual(
      expect.arrayContaining(['municipality', 'district', 'gp_office', 'doctor', 'gp_contract']),
    );
    const insert = db.prepare('INSERT INTO doctor_cycle VALUES (?, ?, ?, ?, ?, ?)');
    expect(() => insert.run('x', 'LPFL', '2020-01-01', 1, null, 1)).toThrow(/datatype|INT/u);
  });
});

describe('0020-search', () => {
  it('keeps accents, finds beginnings, and lets an entry be replaced', () => {
    const db = open();
    migrate(db, [reference, search]);
    const insert = db.prepare(
      'INSERT INTO search (rowid, title, place, sound) VALUES (?, ?, ?, ?)',
    );
    insert.run(1, 'Ås legekontor', '', 'aas legekontor');
    const found = (question: string): unknown[] =>
      db.prepare('SELECT rowid FROM search WHERE search MATCH ?').pluck().all(question);
    expect(found('title : "ås"')).toEqual([1]);
    expect(found('title : "as"')).toEqual([]);
    expect(found('title : "leg" *')).toEqual([1]);
    db.prepare('DELETE FROM search WHERE rowid = 1').run();
    expect(found('title : "ås"')).toEqual([]);
  });
});
