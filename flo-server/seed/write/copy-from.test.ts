import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../testing/database.ts';
import { copyLine } from '../rows/copy-text.ts';
import { tables } from '../rows/tables.ts';
import { copyFrom } from './copy-from.ts';
import { copySink } from './copy-sink.ts';

describe('COPY', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    database = await testDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query('create table thing (a text, b integer)');
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('brings every character across', async () => {
    const texts = ['tab\there', 'line\nend', 'back\\slash', '\\N', 'Åse Ŧuvra 🙂', '', '\\.'];
    const data = texts.map((text, i) => copyLine([text, i])).join('');
    await copyFrom(client, 'thing', ['a', 'b'], Buffer.from(data));
    const { rows } = await client.query<{ a: string }>('select a from thing order by b');
    expect(rows.map(({ a }) => a)).toEqual(texts);
  });

  it('rejects what the server refuses, keeps none of it, and goes on', async () => {
    const bad = Buffer.from('x\t1\ny\tnot a number\n');
    await expect(copyFrom(client, 'thing', ['a', 'b'], bad)).rejects.toThrow(/integer/);
    await copyFrom(client, 'thing', ['a', 'b'], Buffer.from('z\t99\n'));
    const { rows } = await client.query('select a from thing where b is not null and b > 50');
    expect(rows).toEqual([{ a: 'z' }]);
    expect((await client.query(`select from thing where a = 'x'`)).rowCount).toBe(0);
  });

  it('tells the generator that a row was refused', async () => {
    const sink = copySink([client]);
    sink.add(tables.district, ['not a number', 'x', '9999']);
    await expect(sink.finish()).rejects.toThrow(/district/);
    expect(sink.full).toBe(true);
    await expect(sink.rest()).rejects.toThrow(/district/);
  });
});
