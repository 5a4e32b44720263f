/** Norwegian subscriber numbers: eight digits that do not begin with 0 or 1. */
const NORWEGIAN = /^[2-9]\d{7}$/u;
/** E.164: at most 15 digits, and none begins with 0. */
const WORLD = /^[1-9]\d{6,14}$/u;

/** What stands between digits when people write a number. */
const BETWEEN = /[\s().\-–\u00a0]/gu;

/**
 * A telephone number as typed, in E.164: `22 33 44 55`, `+47 22334455`, `0047 22334455` and
 * `+46 8 123 456 78`. Undefined when it is not one. Without a country it is Norwegian.
 */
export function readPhoneNumber(typed: string): string | undefined {
  const text = typed.replace(BETWEEN, '');
  const abroad = /^(?:\+|00)(\d+)$/u.exec(text)?.[1];
  if (abroad === undefined) return NORWEGIAN.test(text) ? `+47${text}` : undefined;
  const norwegian = /^47(\d*)$/u.exec(abroad)?.[1];
  if (norwegian !== undefined) return NORWEGIAN.test(norwegian) ? `+47${norwegian}` : undefined;
  return WORLD.test(abroad) ? `+${abroad}` : undefined;
}

/** A number to read: mobile numbers as `412 34 567`, others as `22 33 44 55`, foreign ones with country. */
export function phoneNumberForReading(e164: string): string {
  const norwegian = /^\+47(\d{8})$/u.exec(e164)?.[1];
  if (norwegian === undefined) return e164;
  return /^[489]/u.test(norwegian)
    ? norwegian.replace(/(\d{3})(\d{2})(\d{3})/u, '$1 $2 $3')
    : norwegian.replace(/(\d{2})(?=\d)/gu, '$1 ');
}
