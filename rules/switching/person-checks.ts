import { inForce, law } from '../law/law.ts';
import { practice } from '../law/practice.ts';
import { callerRefusal } from '../standing/caller.ts';
import type { Check, SwitchCase } from './switch-case.ts';

const RIGHT_TO_A_LIST = law('FOR-2012-08-29-843', '§ 2', 1);
const OPTING_OUT = law('FOR-2012-08-29-843', '§ 2', 3);
/** The rights hold nowhere the municipality is free of the duty. */
const SUSPENDED = law('LOV-1999-07-02-63', '§ 2-1c', 3);
/** Others with a D-number have no right. */
const WHO_HAS_THE_RIGHT = practice('rightToGp');
const CHANGE_OF_NUMBER = law('LOV-2016-12-09-88', '§ 2-2', 3);

const dead: Check<SwitchCase> = ({ citizen }) =>
  citizen.personStatus !== 'dead'
    ? null
    : {
        code: 'person.dead',
        rule: 'switching/person',
        basis: [RIGHT_TO_A_LIST],
        facts: {},
        alternatives: [{ code: 'contactPopulationRegister' }],
      };

const numberNotInUse: Check<SwitchCase> = ({ citizen }) =>
  citizen.personStatus !== 'discontinued'
    ? null
    : {
        code: 'person.numberNotInUse',
        rule: 'switching/person',
        basis: [
          RIGHT_TO_A_LIST,
          ...[CHANGE_OF_NUMBER].filter((basis) => inForce(basis, citizen.today)),
        ],
        facts: {},
        alternatives: [{ code: 'useCurrentNin' }, { code: 'contactPopulationRegister' }],
      };

/** Emigrated and without another ground (a member of an armed force, say) to be on a list. */
const emigrated: Check<SwitchCase> = ({ citizen }) =>
  citizen.personStatus !== 'emigrated' ||
  (citizen.eligibility !== 'none' && citizen.eligibility !== 'resident')
    ? null
    : {
        code: 'person.emigrated',
        rule: 'switching/person',
        basis: [RIGHT_TO_A_LIST],
        facts: {},
        alternatives: [{ code: 'contactPopulationRegister' }],
      };

const notEligible: Check<SwitchCase> = ({ citizen }) =>
  citizen.eligibility !== 'none'
    ? null
    : {
        code: 'person.notEligible',
        rule: 'switching/person',
        basis: [RIGHT_TO_A_LIST, WHO_HAS_THE_RIGHT],
        facts: { personStatus: citizen.personStatus },
        alternatives: [{ code: 'contactPopulationRegister' }, { code: 'contactMunicipality' }],
      };

const dutySuspended: Check<SwitchCase> = ({ citizen }) =>
  !citizen.dutySuspended
    ? null
    : {
        code: 'person.dutySuspended',
        rule: 'switching/person',
        basis: [SUSPENDED],
        facts: {},
        alternatives: [{ code: 'contactMunicipality' }],
      };

const optedOut: Check<SwitchCase> = ({ citizen }) =>
  !citizen.optedOut
    ? null
    : {
        code: 'person.optedOut',
        rule: 'switching/person',
        basis: [OPTING_OUT],
        facts: {},
        alternatives: [{ code: 'contactMunicipality' }],
      };

/** Whoever is on the line has no standing to ask for it. */
const caller: Check<SwitchCase> = ({ citizen }) => callerRefusal(citizen.caller, 'switch');

/** Reasons in the person, then in who asks for it: where one holds, no list will do. */
export const personChecks: readonly Check<SwitchCase>[] = [
  dead,
  numberNotInUse,
  emigrated,
  notEligible,
  dutySuspended,
  optedOut,
  caller,
];
