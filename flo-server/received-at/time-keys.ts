import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { dirname, join } from 'node:path';
import { makeKeyFile, readKeyFile } from '../audit/key-file.ts';

/**
 * What the service tells the time with. A token holds the service's instant and a hash over it, and
 * nothing of the one it was given to: what it proves is that whoever shows it cannot have had it sooner.
 */
export interface TimeKeys {
  /** A token of an instant. */
  sign(instant: Date): string;
  /** The instant of a token made with one of the keys; null for anything else. */
  verify(token: string): Date | null;
}

const VERSION = 1;
const INSTANT_BYTES = 6;
const BODY_BYTES = 1 + INSTANT_BYTES;
const MAC_BYTES = 32;
const TOKEN = /^[\w-]{52}$/u;

function macOf(key: Buffer, body: Buffer): Buffer {
  return createHmac('sha256', key).update('flo-time-1').update(body).digest();
}

/** Signs with the first key; tokens of the others, which are on their way out, are still ours. */
export function timeKeys(key: Buffer, ...former: readonly Buffer[]): TimeKeys {
  return {
    sign(instant) {
      const body = Buffer.alloc(BODY_BYTES);
      body.writeUInt8(VERSION, 0);
      body.writeUIntBE(instant.getTime(), 1, INSTANT_BYTES);
      return Buffer.concat([body, macOf(key, body)]).toString('base64url');
    },
    verify(token) {
      if (!TOKEN.test(token)) return null;
      const bytes = Buffer.from(token, 'base64url');
      const body = bytes.subarray(0, BODY_BYTES);
      const mac = bytes.subarray(BODY_BYTES);
      if (mac.length !== MAC_BYTES || body.readUInt8(0) !== VERSION) return null;
      const ours = [key, ...former].some((each) => timingSafeEqual(macOf(each, body), mac));
      return ours ? new Date(body.readUIntBE(1, INSTANT_BYTES)) : null;
    },
  };
}

/** Keys that nobody else has: for a service that is alone, and gone with it. */
export function ownTimeKeys(): TimeKeys {
  return timeKeys(randomBytes(MAC_BYTES));
}

/** Where the key lies when nothing else is said: beside the audit's. */
export function defaultTimeKeyFile(auditKeyFile: string): string {
  return join(dirname(auditKeyFile), 'time.key');
}

/**
 * The keys in a file, made where there is none, and in the same file with `.previous` behind its name:
 * the one before a change of keys, whose tokens hold for as long as the file is there.
 *
 * @throws AuditKeyError when a file is not a key, or can be read by others.
 */
export async function readTimeKeys(file: string): Promise<TimeKeys> {
  const key = (await readKeyFile(file)) ?? (await makeKeyFile(file));
  const previous = await readKeyFile(`${file}.previous`);
  return previous === undefined ? timeKeys(key) : timeKeys(key, previous);
}
