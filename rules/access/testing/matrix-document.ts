import { accessRules, roles } from '#contract/codes/access.ts';
import type { AccessRule, Role } from '#contract/codes/access.ts';
import { floOperations } from '#contract/flo-api/operations.ts';
import type { FloOperationName } from '#contract/flo-api/operations.ts';
import { accessMatrix, personNeeds } from '../matrix.ts';
import type { PersonNeed } from '../matrix.ts';
import { ruleDefinitions } from '../rules.ts';

const roleNames: Readonly<Record<Role, string>> = {
  telephoneAdviser: 'telephone adviser',
  caseworker: 'caseworker',
  supervisor: 'supervisor',
  administrator: 'administrator',
  auditor: 'auditor',
  service: 'service',
};

const needs: Readonly<Record<PersonNeed, string>> = {
  nobody: 'It is about nobody.',
  open: 'The record must be open to the one who asks, by every rule.',
  hits: 'People are found. Whom a core rule shuts is not among them, nor counted; whom another rule shuts is there without a place.',
  listed: 'People appear by id; of each nothing is told that is not open to the reader.',
  core: 'Only the core rules hold: this is how the others are overridden.',
  named: 'The person is named and nothing is told; it works on a record that is shut.',
};

const ruleTexts: Readonly<Record<AccessRule, string>> = {
  strictlyConfidential: 'The address is graded strictly confidential.',
  strictlyConfidentialAbroad:
    'The same, and the register says that the person has emigrated or does not live here.',
  confidential: 'The address is graded confidential.',
  ownOrganization: 'One of the organisation’s own people, or of their families.',
  ownRecord: 'The record is the staff member’s own.',
  family: 'Parent, child, brother or sister of the staff member, or in the same household.',
  commonChild: 'The two have a child together; a former partner, too.',
  geography: 'The person lives outside the municipalities that the staff member works for.',
  unknownResidence:
    'No municipality is known, and the staff member works for certain municipalities.',
  deadForLong: 'Dead for more than twelve months.',
  guardianship: 'The staff member is the person’s guardian.',
};

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function operationRow(name: FloOperationName): string[] {
  const { roles: allowed, person, reason } = accessMatrix[name];
  const cells = roles.map((role) => (allowed.includes(role) ? '●' : '–'));
  return [`\`${name}\``, ...cells, person, reason];
}

function ruleRow(rule: AccessRule, i: number): string[] {
  const { grant, onlyRole, overridable, nextSteps } = ruleDefinitions[rule];
  return [
    String(i + 1),
    `\`${rule}\``,
    ruleTexts[rule],
    onlyRole === null ? 'everybody' : `${roleNames[onlyRole]}s`,
    grant === null ? '–' : `\`${grant}\``,
    overridable ? 'yes' : 'no (core)',
    nextSteps.map((step) => `\`${step}\``).join(', '),
  ];
}

/** The access matrix for people to read: `docs/access-matrix.md`. */
export function matrixDocument(): string {
  const names = Object.keys(floOperations) as FloOperationName[];
  return `# Who may do what, and whom they may see

Made from \`rules/access/\` by \`rules/access/matrix.test.ts\`; \`npm run test -- --update\` makes it again. Change the
tables there, not this page. Why it is so: [ADR 0018](adr/0018-access-rules.md).

## Operations and roles

The role is asked first, before anything else of a request is read: \`role.denied\` (403).

${table(['Operation', ...roles.map((role) => roleNames[role]), 'Person', 'Why'], names.map(operationRow))}

## What an operation needs of a person

${table(
  ['Person', 'Meaning'],
  personNeeds.map((need) => [`\`${need}\``, needs[need]]),
)}

## Rules before a record

They are asked in this order, and the first that refuses is told: \`citizen.denied\` (403) with the rule and what can be
done. A grant opens what its rule shuts; an override opens a rule outside the core for one staff member, one person and
at most twelve hours, with a reason that the supervisor reads.

${table(
  ['', 'Rule', 'The record is shut because', 'Holds for', 'Opened by grant', 'Overridable', 'Next'],
  accessRules.map(ruleRow),
)}

## How much is seen

- A protected address (also a client's, which shuts nothing) is shown to nobody: no address, municipality, district, or
  office that would tell where the person lives – nor in receipts, relatives and search hits.
- A search by place never finds somebody whose address is protected, and for staff of certain municipalities nobody
  elsewhere.
- The place of a person with a protected address is not asked for by \`geography\` and \`unknownResidence\`: a refusal would
  tell it.
- A relative whom a core rule shuts appears as somebody, without name or id.
- An administrator and the service account read nobody's record.
`;
}
