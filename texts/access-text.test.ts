import { describe, expect, it } from 'vitest';
import { accessNextSteps, accessRules } from '#contract/codes/access.ts';
import { explainAccess } from './access-text.ts';
import { languages } from './languages.ts';

describe.each(languages)('explainAccess in %s', (language) => {
  it.each(accessRules)('has one sentence for each reader of %s', (rule) => {
    const text = explainAccess({ rule, nextSteps: [...accessNextSteps] }, language);
    expect(text.title).toMatch(/^\p{Lu}[^.]*$/u);
    for (const sentence of [text.reason, text.readAloud]) {
      expect(sentence).toMatch(/^\p{Lu}[^.]+\.$/u);
      expect(sentence).not.toContain('access.');
    }
    expect(text.nextSteps.map(({ step }) => step)).toEqual(accessNextSteps);
    for (const { label, help } of text.nextSteps) {
      expect(label).toMatch(/^\p{Lu}[^.]*$/u);
      expect(help).toMatch(/\.$/u);
    }
  });

  it('tells the caller nothing that could be about the person', () => {
    const told = accessRules.map((rule) => explainAccess({ rule, nextSteps: [] }, language));
    const spoken = new Set(told.map(({ readAloud }) => readAloud));
    // One for what a colleague must take, one for what opens with a reason: the rule is not heard.
    expect(spoken.size).toBe(2);
    for (const sentence of spoken) {
      expect(sentence).not.toMatch(/adress|famil|verge|verje|guardian|kommun|munic|død|dead/iu);
    }
    expect(new Set(told.map(({ reason }) => reason)).size).toBe(accessRules.length);
  });
});
