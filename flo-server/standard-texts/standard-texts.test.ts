import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '#contract/flo-api/problem.ts';
import type { StandardTextContent } from '#contract/flo-api/standard-text.ts';
import type { ManagedText } from '#contract/flo-api/standard-texts.ts';
import { starterTexts } from '#texts/standard-texts/index.ts';
import { createPool } from '../db/pool.ts';
import { prepareRegister } from '../prepare.ts';
import { FeedClient } from '../reference-sync/testing/feed-client.ts';
import { testDatabase } from '../testing/database.ts';
import { testService } from '../testing/service.ts';
import type { Reply, TestService } from '../testing/service.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService({ server: 'feed' });
});
afterAll(() => service.stop());

const words = (body: string) => ({ title: 'Tittel', body });
const content = (more: Partial<StandardTextContent> = {}) => ({
  shortName: 'ny-tekst',
  words: {
    nb: words('Hei {{navn}}. {{markør}}'),
    nn: words('Hei {{navn}}'),
    en: words('Hello {{navn}}. {{cursor}}'),
  },
  tags: ['prøve'],
  valid: { from: '2026-06-01', to: null },
  audience: ['telephoneAdviser', 'supervisor'],
  ...more,
});

const save = (textId: string, body: object, ifMatch: string, key = randomUUID()): Promise<Reply> =>
  service.signedIn('supervisor').call('standardText.save', {
    params: { textId },
    body,
    headers: { 'idempotency-key': key, 'if-match': ifMatch },
  });

const list = async (): Promise<ManagedText[]> => {
  const reply = await service.signedIn('supervisor').call('standardText.list');
  expect(reply.status, reply.text).toBe(200);
  return reply.json<{ items: ManagedText[] }>().items;
};

const outcome = (reply: Reply) => [reply.status, reply.json<Problem>().code];
const textsOf = (client: FeedClient) => client.keysOf('standardTexts');

describe('a new register', () => {
  it('begins with texts, once', async () => {
    expect((await list()).map(({ id }) => id).toSorted()).toEqual(
      starterTexts.map(({ id }) => id).toSorted(),
    );
    const [first] = await list();
    await service.pool.query(`update standard_text set short_name = 'omdøpt' where id = $1`, [
      first!.id,
    ]);
    await prepareRegister(service);
    expect(await list()).toHaveLength(starterTexts.length);
    expect((await list()).map(({ shortName }) => shortName)).toContain('omdøpt');
  });
});

describe('processes that start at once on a register without texts', () => {
  it('write them once', async () => {
    const database = await testDatabase();
    const pools = [1, 2, 3].map(() => createPool(database.url, { size: 2 }));
    try {
      await Promise.all(
        pools.map((pool) => prepareRegister({ ...service, pool, parameterOverrides: {} })),
      );
      const { rows } = await pools[0]!.query('select from standard_text');
      expect(rows).toHaveLength(starterTexts.length);
    } finally {
      await Promise.all(pools.map((pool) => pool.end()));
      await database.drop();
    }
  });
});

describe('saving a text', () => {
  it('reaches a desk without a release, and the next revision too', async () => {
    const desk = new FeedClient(service);
    await desk.snapshot();
    const id = randomUUID();
    const key = randomUUID();
    const made = await save(id, content(), '"0"', key);
    expect(made.status, made.text).toBe(201);
    expect(made.headers.etag).toBe('"1"');
    const again = await save(id, content(), '"0"', key);
    expect([again.status, again.headers['idempotency-replayed']]).toEqual([201, 'true']);
    expect(again.json()).toEqual(made.json());
    await desk.follow();
    expect(desk.rows.get(`standardTexts/${id}`)?.row).toMatchObject({ ...content(), revision: 1 });

    const changed = content({ words: { ...content().words, nb: words('Endret {{lege}}') } });
    expect((await save(id, changed, '"1"')).json<ManagedText>()).toMatchObject({
      revision: 2,
      etag: '"2"',
      changedByName: 'Anne Solberg',
    });
    await desk.follow();
    expect(desk.rows.get(`standardTexts/${id}`)?.row).toMatchObject({ ...changed, revision: 2 });
  });

  it('is refused on another revision than the newest, with the newest', async () => {
    const id = randomUUID();
    expect((await save(id, content({ shortName: 'to' }), '"0"')).status).toBe(201);
    const late = await save(id, content({ shortName: 'to' }), '"0"');
    expect(outcome(late)).toEqual([412, 'precondition.failed']);
    expect(late.json<Problem>().currentRevision).toBe('"1"');
    expect(outcome(await save(randomUUID(), content({ shortName: 'tre' }), '"1"'))).toEqual([
      412,
      'precondition.failed',
    ]);
  });

  it.each([
    [{ shortName: 'full' }, 422, 'body.shortName'],
    [{ valid: { from: '2026-06-02', to: '2026-06-02' } }, 422, 'body.valid'],
    [{ shortName: 'Med Rom' }, 400, 'body.shortName'],
    [{ words: { ...content().words, en: words('{{nationalId}}') } }, 400, 'body.words.en.body'],
    [{ words: { nb: words('x'), nn: words('x') } }, 400, 'body.words.en'],
  ])('is refused with %o', async (more, status, path) => {
    const reply = await save(randomUUID(), { ...content({ shortName: 'fire' }), ...more }, '"0"');
    expect(reply.status, reply.text).toBe(status);
    expect(reply.json<Problem>().fields?.[0]?.path).toBe(path);
  });

  it('of two supervisors at once on the same revision lets one through', async () => {
    const id = randomUUID();
    await save(id, content({ shortName: 'samtidig' }), '"0"');
    const both = await Promise.all(
      ['en', 'to'].map((tag) => save(id, content({ shortName: 'samtidig', tags: [tag] }), '"1"')),
    );
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 412]);
  });
});

describe('a text that somebody may no longer have', () => {
  const ofRole = (role: string): string[] =>
    starterTexts.flatMap(({ id, audience }) =>
      audience === undefined || audience.some((one) => one === role) ? [id] : [],
    );

  it('is deleted at every desk of a role that leaves its audience (P5)', async () => {
    const id = randomUUID();
    await save(id, content({ shortName: 'smal' }), '"0"');
    const [adviser, supervisor] = ['telephoneAdviser', 'supervisor'].map(
      (role) => new FeedClient(service.signedIn(role)),
    );
    await adviser!.snapshot();
    await supervisor!.snapshot();
    expect(textsOf(adviser!)).toContain(id);
    await save(id, content({ shortName: 'smal', audience: ['supervisor'] }), '"1"');
    const { changes, check } = await adviser!.follow();
    expect(changes).toContainEqual({ op: 'delete', collection: 'standardTexts', key: id });
    expect(adviser!.check()).toEqual(check);
    await supervisor!.follow();
    expect(textsOf(supervisor!)).toContain(id);
  });

  it.each([1, 4, 1000])(
    'is deleted when the person gets another role, in pages of %i, before anything else (P5)',
    async (limit) => {
      const subject = 'jonas-vik';
      const client = new FeedClient(service.signedIn(subject));
      await client.snapshot();
      const before = textsOf(client);
      expect(before).toEqual(expect.arrayContaining(ofRole('caseworker')));
      await service.pool.query(`update doctor set last_name = $1 where hpr_number = 9000001`, [
        `Side${limit}`,
      ]);
      const become = (role: string) =>
        service.pool.query('update staff_member set role = $2 where id = $1', [subject, role]);
      try {
        await become('telephoneAdviser');
        const backOffice = starterTexts.flatMap(({ id, audience }) => (audience ? [id] : []));
        const renamed = () =>
          JSON.stringify(client.rows.get('doctors/9000001')?.row).includes(`Side${limit}`);
        while (!renamed()) await client.page(limit);
        // When the page with anything newer is in, what was lost is out.
        expect(textsOf(client).filter((id) => backOffice.includes(id))).toEqual([]);
        expect(backOffice.every((id) => before.includes(id))).toBe(true);
        const { check } = await client.follow(limit);
        expect(client.check()).toEqual(check);
        const adviser = new FeedClient(service);
        await adviser.snapshot();
        expect(textsOf(client)).toEqual(textsOf(adviser));
      } finally {
        await become('caseworker');
      }
      const back = await client.follow(limit);
      expect(client.check()).toEqual(back.check);
      expect(textsOf(client)).toEqual(before);
    },
  );

  it('is right when the role changes again in the middle of the first change (P5)', async () => {
    const subject = 'jonas-vik';
    const client = new FeedClient(service.signedIn(subject));
    await client.snapshot();
    const before = textsOf(client);
    const become = (role: string) =>
      service.pool.query('update staff_member set role = $2 where id = $1', [subject, role]);
    try {
      await become('auditor');
      for (let i = 0; i < 3; i += 1) await client.page(2);
    } finally {
      await become('caseworker');
    }
    const { check } = await client.follow(2);
    expect(textsOf(client)).toEqual(before);
    expect(client.check()).toEqual(check);
  });

  it('is not in the snapshot of another role, nor told of in its feed', async () => {
    const auditor = new FeedClient(service.signedIn('auditor'));
    const { check } = await auditor.snapshot();
    expect(check['standardTexts']).toEqual({ count: 0, hash: '0000000000000000' });
    await auditor.follow();
    expect(JSON.stringify(auditor.given)).not.toContain('shortName');
  });
});
