import { describe, expect, it } from 'vitest';
import type { Decision } from '#contract/flo-api/decision.ts';
import { Alternative } from '#contract/flo-api/decision.ts';
import { civilDate } from '#contract/time/civil-date.ts';
import { acts } from '#rules/law/acts.ts';
import { identityCodes, ledgerCodes } from '#rules/ledger/codes.ts';
import { parametersOn } from '#rules/parameters/parameters.ts';
import { childPlacementCodes } from '#rules/children/codes.ts';
import { exclusionCodes } from '#rules/exclusions/codes.ts';
import { membershipCodes } from '#rules/memberships/decide-membership.ts';
import { deidentificationCodes } from '#rules/privacy/decide-deidentification.ts';
import { registrationCodes, standingCodes } from '#rules/standing/codes.ts';
import { optingOutCodes } from '#rules/opting-out/codes.ts';
import { switchCodes, withdrawalCodes } from '#rules/switching/codes.ts';
import { decideSwitch } from '#rules/switching/decide-switch.ts';
import { decideWithdrawal } from '#rules/switching/decide-withdrawal.ts';
import { citizen, list, OTHER_LIST, OWN_LIST, pending } from '#rules/switching/testing/facts.ts';
import { joinCodes, leaveCodes, queueCodes, undoCodes } from '#rules/waiting-list/codes.ts';
import { explainDecision, hasSentences } from './decision-text.ts';
import { factRows } from './fact-text.ts';
import { languages } from './languages.ts';
import { nb } from './nb/index.ts';

const parameters = parametersOn(civilDate('2026-11-22'));
const allowed = decideSwitch(citizen({ switchesUsed: 1 }), list(), parameters);

describe('explainDecision', () => {
  it('gives the answer in one line, with the day as people say it', () => {
    expect(explainDecision(allowed, 'nb').headline).toBe('Kan bytte. Gjelder fra 1. desember.');
    expect(explainDecision(allowed, 'nn').headline).toBe('Kan byte. Gjeld frå 1. desember.');
    expect(explainDecision(allowed, 'en').headline).toBe('Can switch. Takes effect 1 December.');
  });

  it('says aloud what is left of the year’s switches', () => {
    const spoken = (switchesUsed: number): string =>
      explainDecision(decideSwitch(citizen({ switchesUsed }), list(), parameters), 'nb').readAloud;
    expect(spoken(0)).toContain('Da har du ett bytte igjen i år.');
    expect(spoken(1)).toContain('Da har du ingen bytter igjen i år.');
  });

  it('speaks of the person when somebody else is on the line', () => {
    const spoken = (language: 'nb' | 'nn' | 'en'): string =>
      explainDecision(allowed, language, { name: 'Ola' }).readAloud;
    expect(spoken('nb')).toBe(
      'Ja, det er ledig plass. Ola bytter fra 1. desember, og har samme fastlege som nå fram til da. Da er det ingen bytter igjen i år.',
    );
    expect(spoken('nn')).toContain('Ola byter frå 1. desember');
    expect(spoken('en')).toContain('Ola switches from 1 December');
  });

  it('says what a place by right takes with it, and no more than is so', () => {
    const full = list({ occupied: 1000 });
    const child = { ageYears: 10, parentContractIds: [OTHER_LIST] };
    const replacing = decideSwitch(citizen({ ...child, pending }), full, parameters);
    const first = decideSwitch(citizen({ ...child, currentContractId: null }), full, parameters);
    expect([replacing.code, first.code]).toEqual([
      'switch.allowedByRight',
      'switch.allowedByRight',
    ]);
    const dropped = { nb: 'faller bort', nn: 'fell bort', en: 'is dropped' };
    const until = { nb: 'Fram til da', nn: 'Fram til då', en: 'Until then' };
    for (const language of languages) {
      const words = explainDecision(replacing, language);
      const about = explainDecision(replacing, language, { name: 'Ola' });
      expect(words.reason).toContain(dropped[language]);
      expect(words.readAloud).toContain(dropped[language]);
      expect(about.readAloud).toContain(dropped[language]);
      expect(about.readAloud).toContain(until[language]);
      // Whoever has no list has nobody to keep until then.
      const ofFirst = explainDecision(first, language, { name: 'Ola' }).readAloud;
      expect(ofFirst).not.toContain(until[language]);
      expect(ofFirst).not.toContain(dropped[language]);
    }
  });

  it('says that the right to come back has lapsed, to the adviser and aloud', () => {
    const movedBack = (awayOn: string, backOn: string) => ({
      awayOn: civilDate(awayOn),
      backOn: civilDate(backOn),
      contractIds: [OTHER_LIST],
    });
    const refused = (move: ReturnType<typeof movedBack>) =>
      decideSwitch(citizen({ movedBack: move }), list({ occupied: 1000 }), parameters);
    const late = explainDecision(refused(movedBack('2025-01-01', '2026-05-01')), 'nb');
    const note =
      'Retten til å komme tilbake etter flytting varer i 6 måneder, og gikk ut 1. november.';
    expect(late.notes).toEqual([note]);
    expect(late.readAloud).toContain(note);
    const long = explainDecision(refused(movedBack('2022-01-01', '2026-09-01')), 'en');
    expect(long.notes[0]).toContain('more than 3 years');
    expect(factRows(refused(movedBack('2025-01-01', '2026-05-01')), 'nb')).toContainEqual(
      expect.objectContaining({ label: 'Flyttet tilbake' }),
    );
  });

  it('offers the queue and the grounds for one more when the year’s switches are used', () => {
    const used = decideSwitch(citizen({ switchesUsed: 2 }), list({ occupied: 1000 }), parameters);
    expect(explainDecision(used, 'nb').readAloud).toBe(
      'Du har brukt byttene du har i 2026. Fra nyttår kan du bytte igjen. Et ekstra bytte får den som har meldt flytting, mister fastlegen sin fordi legen slutter eller er trukket ut av en liste som kortes ned. Imens går det an å stå på venteliste.',
    );
    expect(explainDecision(used, 'en', { name: 'Ola' }).readAloud).toContain('waiting list');
    const open = decideSwitch(citizen({ switchesUsed: 2 }), list(), {
      ...parameters,
      extraSwitchGPLeaves: false,
      extraSwitchListCut: false,
    });
    expect(explainDecision(open, 'nb').readAloud).toBe(
      'Du har brukt byttene du har i 2026. Fra nyttår kan du bytte igjen. Et ekstra bytte får den som har meldt flytting.',
    );
  });

  it('never says “you” of the person when a parent calls about queues and switches', () => {
    const queues = [...joinCodes, ...leaveCodes, ...undoCodes, ...queueCodes].filter((code) =>
      /rightToList|ownList|already|optedOut|notWaiting|queueUndo|quotaUsed|switchPending|onTheList|allowed|place$/iu.test(
        code,
      ),
    );
    const moved = {
      groundId: crypto.randomUUID(),
      ground: 'moved',
      since: civilDate('2026-11-01'),
    };
    const extra = decideSwitch(citizen({ extraGrounds: [moved as never] }), list(), parameters);
    const decisions = [...queues.map((code) => ({ ...allowed, code })), allowed, extra];
    for (const decision of decisions.filter(({ code }) => code !== 'queue.optedOut'))
      for (const [language, you] of [
        ['nb', /\b(?:du|deg|din)\b/iu],
        ['nn', /\b(?:du|deg|din)\b/iu],
        ['en', /\byou\b/iu],
      ] as const) {
        const { readAloud } = explainDecision(decision, language, { name: 'Ola' });
        expect([decision.code, readAloud]).not.toEqual([decision.code, expect.stringMatching(you)]);
        expect(readAloud).not.toMatch(/ {2}|\{\{| $/u);
      }
    expect(explainDecision(extra, 'nb', { name: 'Ola' }).readAloud).toContain('ekstra bytte');
  });

  it('tells a parent too that the year’s switches are used, and of those without a GP', () => {
    const joined = { ...allowed, code: 'waitingList.allowed', facts: { quotaUsed: true } };
    const about = { name: 'Ola' };
    expect(explainDecision(joined, 'nb', about).readAloud).toContain('Årets bytter er brukt');
    const place = { ...allowed, code: 'queue.place', facts: { unallocatedBefore: 2 } };
    expect(explainDecision(place, 'nb', about).readAloud).toContain('2 uten fastlege');
  });

  it('does not speak of switches used when a first choice does not count', () => {
    const choice = decideSwitch(citizen({ currentContractId: null }), list(), parameters);
    expect(explainDecision(choice, 'nb').readAloud).toContain('Dette teller ikke som et bytte.');
  });

  it('names the paragraph, and gives practice a source and a date instead', () => {
    const [law, practice] = explainDecision(allowed, 'nb').basis;
    expect(law).toMatchObject({ kind: 'law', short: '§ 6 første ledd' });
    expect(law?.text).toBe(
      'Pasientrettigheter i fastlegeordningen § 6 første ledd (FOR-2012-08-29-843)',
    );
    expect(practice?.short).toBe('Praksis');
    expect(practice?.text).toMatch(/^Praksis: helsenorge\.no.*, lest \d\d\.\d\d\.\d{4}$/);
  });

  it('turns what can be done instead into actions with labels', () => {
    const full = decideSwitch(citizen(), list({ occupied: 1000, waiting: 41 }), parameters);
    const text = explainDecision(full, 'nb');
    expect(text.reason).toBe('Alle 1\u00a0000 plasser er opptatt. 41 står på venteliste.');
    expect(text.alternatives.map(({ code, label }) => [code, label])).toEqual([
      ['findAnotherGP', 'Finn en annen fastlege'],
      ['joinWaitingList', 'Stå på venteliste'],
    ]);
  });

  it('bends its words to the number', () => {
    const reason = (occupied: number): string =>
      explainDecision(
        decideSwitch(citizen(), list({ status: 'closed', occupied }), parameters),
        'nb',
      ).reason;
    expect(reason(999)).toBe('Listen er lukket og har 1 ledig plass. Ingen står på venteliste.');
    expect(reason(991)).toBe('Listen er lukket og har 9 ledige plasser. Ingen står på venteliste.');
  });

  it('tells the adviser that a child’s parents choose', () => {
    const child = decideSwitch(citizen({ ageYears: 9 }), list(), parameters);
    expect(explainDecision(child, 'nb').notes).toEqual([nb.decisions.phrases.under16]);
    expect(explainDecision(allowed, 'nb').notes).toEqual([]);
  });

  it('has something to say about a code it does not know', () => {
    const text = explainDecision({ ...allowed, code: 'switch.fromTheFuture' }, 'nb');
    expect(text.headline).toBe(nb.decisions.unknown.headline);
    expect(text.reason).toContain('switch.fromTheFuture');
  });
});

describe('every decision the rules can make', () => {
  it.each([
    ...switchCodes,
    ...withdrawalCodes,
    ...standingCodes,
    ...registrationCodes,
    ...childPlacementCodes,
    ...deidentificationCodes,
    ...exclusionCodes,
    ...membershipCodes,
    ...ledgerCodes,
    ...identityCodes,
    ...joinCodes,
    ...leaveCodes,
    ...undoCodes,
    ...queueCodes,
    ...optingOutCodes,
  ])('%s has its own sentences', (code) => {
    expect(hasSentences(code)).toBe(true);
  });

  it('leaves no placeholder and no double space behind, in any language', () => {
    const waiting = { effectiveDate: civilDate('2026-12-01'), counts: true, backTo: [] };
    const decisions: Decision[] = [
      ...[
        ...switchCodes,
        ...standingCodes,
        ...registrationCodes,
        ...joinCodes,
        ...leaveCodes,
        ...undoCodes,
        ...queueCodes,
        ...optingOutCodes,
      ].map((code) => ({
        ...allowed,
        code,
      })),
      decideSwitch(citizen({ pending }), list({ gpContractId: OWN_LIST }), parameters),
      decideSwitch(citizen({ pending }), list(), parameters),
      ...(['pending', 'inEffect', 'withdrawn', 'replaced'] as const).map((state) =>
        decideWithdrawal(citizen(), { ...waiting, state }, parameters),
      ),
    ];
    for (const decision of decisions) {
      for (const language of languages) {
        const { headline, reason, readAloud } = explainDecision(decision, language);
        expect(`${headline} ${reason} ${readAloud}`).not.toMatch(/\{\{|undefined|decisions\./);
      }
    }
  });

  it('says to somebody who leaves the scheme what becomes of their own list', () => {
    const out = { ...allowed, code: 'optingOut.out' };
    const said = (facts: Decision['facts'], language: 'nb' | 'nn' | 'en') =>
      explainDecision({ ...out, facts: { ...out.facts, ...facts } }, language).readAloud;
    expect(said({ hasList: false }, 'nb')).toContain('Du står ikke på noen liste.');
    expect(said({ hasList: false }, 'nn')).toContain('Du står ikkje på noka liste.');
    expect(said({ hasList: false }, 'en')).toContain('You are on no list.');
    expect(said({ hasList: true }, 'nb')).toContain(
      'Plassen din på listen gjelder til 1. desember.',
    );
  });

  it('can name every act the rules quote, and label every alternative of the contract', () => {
    expect(Object.keys(nb.decisions.acts).toSorted()).toEqual(Object.keys(acts).toSorted());
    expect(Object.keys(nb.decisions.alternatives).toSorted()).toEqual(
      [...Alternative.shape.code.options].toSorted(),
    );
  });
});
