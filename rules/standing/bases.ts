import { law } from '../law/law.ts';
import { practice } from '../law/practice.ts';

/** Whoever has the right may ask for a GP. */
export const MAY_CHOOSE = law('FOR-2012-08-29-843', '§ 2', 2);
/** Those who hold parental responsibility choose for a child under sixteen. */
export const HOLDERS_CHOOSE = law('FOR-2012-08-29-843', '§ 5', 1);
/** From sixteen one decides oneself; from twelve one may ask with consent. */
export const CHILD_CHOOSES = law('FOR-2012-08-29-843', '§ 5', 2);
/** The child welfare service chooses when care or responsibility has been taken from the parents. */
export const CHILD_WELFARE_CHOOSES = law('FOR-2012-08-29-843', '§ 5', 3);
/** Who asks for a switch, by the child's age. */
export const ASKS_BY_AGE = law('FOR-2012-08-29-843', '§ 6', 2);
export const RIGHT_TO_A_LIST = law('FOR-2012-08-29-843', '§ 2', 1);
/** Graded information is blocked. */
export const GRADED = law('LOV-2016-12-09-88', '§ 10-4', 1);

/** Form 21-00.01; the digital authorisation of Helsenorge does not hold here. */
export const WRITTEN_AUTHORISATION = practice('authorization');
/** The county governor's mandate, with its task codes. */
export const MANDATE = practice('guardianship');
/** Those with a confidential address neither represent nor are represented. */
export const NO_REPRESENTATION = practice('protectedAddresses');
/** No public source says what these may ask: a choice made here. */
export const OUR_CHOICE = practice('installation');

/** Last years of childhood in the regulation: under this age a child asks for nothing alone. */
export const ASKS_WITH_CONSENT_FROM = 12;
export const DECIDES_FROM = 16;
