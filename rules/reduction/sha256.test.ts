import fc from 'fast-check';
import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ascii, fromHex, hex, hmacSha256, sha256 } from './sha256.ts';

describe('SHA-256', () => {
  // FIPS 180-4, examples of the standard.
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('of %j', (text, digest) => {
    expect(hex(sha256(ascii(text)))).toBe(digest);
  });

  it('is what everybody else makes of the same bytes, at every length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(hex(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
    );
  });
});

describe('HMAC-SHA-256', () => {
  // RFC 4231, test cases 1 and 6.
  it.each([
    [
      '0b'.repeat(20),
      'Hi There',
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    ],
    [
      'aa'.repeat(131),
      'Test Using Larger Than Block-Size Key - Hash Key First',
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    ],
  ])('under key %s', (key, text, digest) => {
    expect(hex(hmacSha256(fromHex(key), ascii(text)))).toBe(digest);
  });

  it('is what everybody else makes of the same key and bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 150 }),
        fc.uint8Array({ maxLength: 150 }),
        (key, bytes) => {
          const expected = createHmac('sha256', key).update(bytes).digest('hex');
          expect(hex(hmacSha256(key, bytes))).toBe(expected);
        },
      ),
    );
  });
});

describe('text as bytes', () => {
  it('refuses what is not what it says', () => {
    expect(() => fromHex('0')).toThrow(RangeError);
    expect(() => fromHex('zz')).toThrow(RangeError);
    expect(() => ascii('æ')).toThrow(RangeError);
  });
});
