/**
 * The service with access and audit, or (`--without`) the same with the gate's decision, what it reads
 * and the writing of the audit left out. Only here can they be: the service itself has no such switch.
 */
import { registerHooks } from 'node:module';
import { parseArgs } from 'node:util';
import { namedUsers } from '#contract/development/named-users.ts';
import { offsetClock } from '#contract/time/clock.ts';
import type { AuditLog } from '#flo-server/audit/audit-log.ts';

const { values } = parseArgs({
  options: {
    without: { type: 'boolean', default: false },
    'audit-key-file': { type: 'string', default: '' },
    'clock-offset-ms': { type: 'string', default: '0' },
  },
});

const replaced = ['persons/gate.ts', 'persons/subject-sql.ts'];
const instead = (name: string): string =>
  new URL(`./without-access/${name.split('/').at(-1)}`, import.meta.url).href;

if (values.without) {
  // Before the service is loaded.
  registerHooks({
    resolve: (specifier, context, next) => {
      const found = next(specifier, context);
      const name = replaced.find((one) => found.url.endsWith(`/flo-server/${one}`));
      return name === undefined ? found : { ...found, url: instead(name) };
    },
  });
}
const { buildApp } = await import('#flo-server/app.ts');
const { startAudit } = await import('#flo-server/audit/start-audit.ts');
const { createPool } = await import('#flo-server/db/pool.ts');
const { migrate } = await import('#flo-server/db/migrate.ts');
const { rateLimitOf } = await import('#flo-server/http/rate-limit.ts');
const { prepareRegister, warmUp } = await import('#flo-server/prepare.ts');
const { registerNamedUsers } = await import('#flo-server/sign-in/register-named-users.ts');

const databaseUrl = process.env['DATABASE_URL'] ?? '';
const clock = offsetClock(Number(values['clock-offset-ms']));
await migrate(databaseUrl);
const pool = createPool(databaseUrl, { size: 20 });
const services = { pool, clock, parameterOverrides: {} };
await prepareRegister(services);
await registerNamedUsers(pool);

const unwritten: AuditLog = {
  write: async () => undefined,
  head: () => undefined,
  close: async () => undefined,
};
const adviser = namedUsers.find(({ role }) => role === 'telephoneAdviser');
const app = await buildApp({
  ...services,
  audit: values.without ? unwritten : await startAudit(pool, clock, values['audit-key-file']),
  rateLimit: rateLimitOf(1_000_000),
  // Signing in is measured elsewhere, and the same on both sides: here it costs nothing.
  signIn: {
    verify: async () => ({
      subject: adviser?.subject ?? '',
      clientId: 'bench',
      securityLevel: 4,
      keyThumbprint: '',
      expiresAt: Math.floor(Date.now() / 1000) + 86_400,
    }),
  },
});
process.once('SIGTERM', () => void app.close().then(() => pool.end()));
const api = await app.listen({ port: 0, host: '127.0.0.1' });
await warmUp(services);
process.stdout.write(`${JSON.stringify({ ready: true, api })}\n`);
