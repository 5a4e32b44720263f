import type {
  addressProtections,
  eligibilityGrounds,
  personStatuses,
} from '#contract/codes/code-lists.ts';
import type { NameGroup } from '../facts/people.ts';
import type { Sex } from '../nin/nin-factory.ts';
import type { Day } from '../random/days.ts';
import type { FullName } from './names.ts';

/** A number that a person has or has had. */
export interface NinSpan {
  readonly nin: string;
  readonly kind: 'birthNumber' | 'dNumber';
  readonly from: Day;
  readonly to: Day | null;
}

/** An address in a time. */
export interface AddressSpan {
  readonly kind: 'residential' | 'postal' | 'temporary' | 'abroad';
  readonly street: string;
  readonly postalCode: string | null;
  readonly city: string;
  readonly country: string;
  readonly municipality: string | null;
  readonly from: Day;
  readonly to: Day | null;
}

/** A person as written to the register, ties apart. */
export interface Person {
  readonly id: string;
  readonly nin: string;
  readonly nins: readonly NinSpan[];
  readonly name: FullName;
  readonly group: NameGroup;
  readonly sex: Sex;
  readonly birth: Day;
  /** When the person came to the country; the birth date of those born here. */
  readonly since: Day;
  readonly death: Day | null;
  readonly status: (typeof personStatuses)[number];
  readonly statusSince: Day | null;
  readonly eligibility: (typeof eligibilityGrounds)[number];
  readonly municipality: string | null;
  readonly district: string | null;
  readonly household: number | null;
  readonly protection: (typeof addressProtections)[number];
  readonly languageForm: 'nb' | 'nn' | null;
  readonly interpreter: string | null;
  readonly optedOutSince: Day | null;
  readonly mergedInto: string | null;
  readonly addresses: readonly AddressSpan[];
}
