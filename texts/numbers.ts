import type { Language } from './languages.ts';

const NO_BREAK_SPACE = '\u00a0';

/** A whole number with its thousands apart: `111 000` in Norwegian, `111,000` in English. */
export function wholeNumber(value: number, language: Language): string {
  const separator = language === 'en' ? ',' : NO_BREAK_SPACE;
  const digits = String(Math.abs(Math.trunc(value)));
  const grouped = digits.replaceAll(/\B(?=(?:\d{3})+$)/g, separator);
  return value < 0 ? `−${grouped}` : grouped;
}

/** A national identity number as people read it: six digits, space, five digits. */
export function ninForReading(nin: string): string {
  return `${nin.slice(0, 6)} ${nin.slice(6)}`.trimEnd();
}

/** A Norwegian phone number in pairs (`22 33 44 55`); other numbers as they are. */
export function phoneForReading(phone: string): string {
  const digits = phone.replaceAll(/\s/g, '');
  return /^\d{8}$/.test(digits) ? digits.replaceAll(/(\d{2})(?=\d)/g, '$1 ') : phone;
}
