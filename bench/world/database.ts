import pg from 'pg';

/** Runs some work on a connection of its own, without limits of time. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'flo-bench' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Runs some work on an empty database of that name beside the one of `url`; it is dropped after. */
export async function withFreshDatabase<T>(
  url: string,
  name: string,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const drop = `drop database if exists ${name} with (force)`;
  await withClient(url, async (client) => {
    await client.query(drop);
    await client.query(`create database ${name} template template0`);
  });
  const target = new URL(url);
  target.pathname = `/${name}`;
  try {
    return await work(target.href);
  } finally {
    await withClient(url, (client) => client.query(drop));
  }
}
