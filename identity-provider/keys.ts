import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { z } from '#contract/zod.ts';
import { readJson, writePrivateJson } from './private-file.ts';

/** A private key for ES256, as JWK. */
export const PrivateKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  kid: z.string(),
  alg: z.literal('ES256'),
  use: z.literal('sig'),
});
export type PrivateKey = z.infer<typeof PrivateKey>;

const OwnKeys = z.object({ signing: PrivateKey, cookies: z.array(z.string()).min(1) });
/** The provider's own secrets. */
export type OwnKeys = z.infer<typeof OwnKeys>;

async function newKey(): Promise<PrivateKey> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return PrivateKey.parse({ ...jwk, kid: randomUUID(), alg: 'ES256', use: 'sig' });
}

async function kept<T>(file: string, schema: z.ZodType<T>, make: () => Promise<T>): Promise<T> {
  const there = schema.safeParse(await readJson(file));
  if (there.success) return there.data;
  const made = await make();
  await writePrivateJson(file, made);
  return made;
}

/** The private key of a file, made on the first call. */
export function keptKey(file: string): Promise<PrivateKey> {
  return kept(file, PrivateKey, newKey);
}

/** The provider's own secrets in a folder, made on the first call. */
export function ownKeys(dataDir: string): Promise<OwnKeys> {
  return kept(join(dataDir, 'keys.json'), OwnKeys, async () => ({
    signing: await newKey(),
    cookies: [randomBytes(32).toString('base64url')],
  }));
}

/** The part of a key that everybody may know. */
export function publicPart({ d: _, ...rest }: PrivateKey): Omit<PrivateKey, 'd'> {
  return rest;
}
