import { beginReasons, endReasons } from '#contract/codes/code-lists.ts';
import type { AccessReport } from '#contract/flo-api/privacy.ts';
import { isCivilDate, osloDate } from '#contract/time/civil-date.ts';
import { tableDate, timeOfDay } from '#texts/dates.ts';
import type { Translate } from '#texts/index.ts';
import { nb } from '#texts/nb/index.ts';
import { registerCodeText } from '#texts/register-code-text.ts';
import type { Hide } from '../ui/anonymise.ts';
import { resourceWords } from './audit-words.ts';

type Value = AccessReport['sections'][number]['rows'][number][string];

/** A heading of the report, with its rows in words. */
export interface ReportPart {
  readonly key: string;
  readonly heading: string;
  readonly rows: readonly (readonly ReportFact[])[];
}

export interface ReportFact {
  readonly label: string;
  readonly value: string;
}

type SectionKey = keyof typeof nb.accessReport.sections;
type FieldKey = keyof typeof nb.accessReport.fields;

const isSection = (key: string): key is SectionKey => Object.hasOwn(nb.accessReport.sections, key);
const isField = (key: string): key is FieldKey => Object.hasOwn(nb.accessReport.fields, key);

/** A name in the record's own spelling, where the catalogue has none: `beginReason` → `begin reason`. */
function spelledOut(key: string): string {
  return key.replaceAll(/([a-zæøå])([A-ZÆØÅ])/gu, '$1 $2').toLowerCase();
}

/** As PostgreSQL and JSON write an instant. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

function instantWords(instant: Date): string {
  return `${tableDate(osloDate(instant))} ${timeOfDay(instant)}`;
}

type ValueKey = keyof typeof nb.accessReport.values;

/** Fields whose values are codes of ours, and not people's own words. */
const coded: readonly string[] = [
  'sex',
  'status',
  'eligibility',
  'addressProtection',
  'languageForm',
  'kind',
  'state',
  'outcome',
];

const isCode = (field: string, value: string): value is ValueKey =>
  (coded.includes(field) || field === 'role') && Object.hasOwn(nb.accessReport.values, value);

/** Why a tie began or ended, with the code the register of GPs has for it, or that it is ours. */
function reasonWords(field: string, value: string, t: Translate): string | undefined {
  const begin = beginReasons.find((reason) => field === 'beginReason' && reason === value);
  if (begin !== undefined) {
    return `${t(`history.beginReasons.${begin}`)} · ${registerCodeText('beginReason', begin, t)}`;
  }
  const end = endReasons.find((reason) => field === 'endReason' && reason === value);
  if (end === undefined) return undefined;
  return `${t(`history.endReasons.${end}`)} · ${registerCodeText('endReason', end, t)}`;
}

function valueWords(field: string, value: Value | undefined, t: Translate): string {
  if (value === null || value === undefined || value === '') return t('privacy.report.empty');
  if (typeof value === 'boolean') return t(`privacy.report.${value ? 'true' : 'false'}`);
  if (typeof value !== 'string') return String(value);
  if (field === 'resource' || field === 'operation') return resourceWords(value, t);
  const reason = reasonWords(field, value, t);
  if (reason !== undefined) return reason;
  if (isCode(field, value)) return t(`accessReport.values.${value}`);
  if (isCivilDate(value)) return tableDate(value);
  return INSTANT.test(value) ? instantWords(new Date(value)) : value;
}

/** The report in words. What is hidden is hidden here, before anything draws, prints or saves it. */
export function reportParts(report: AccessReport, t: Translate, hide: Hide): readonly ReportPart[] {
  return report.sections.map(({ key, rows }) => ({
    key,
    heading: isSection(key) ? t(`accessReport.sections.${key}`) : spelledOut(key),
    rows: rows.map((row) =>
      Object.entries(row).map(([field, value]) => ({
        label: isField(field) ? t(`accessReport.fields.${field}`) : spelledOut(field),
        value: hide(valueWords(field, value, t)),
      })),
    ),
  }));
}
