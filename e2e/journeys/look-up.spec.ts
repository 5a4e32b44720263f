import { atTheDesk, panel, personName, searchField, t } from '../fixtures/adviser.ts';
import { expect, test } from '../fixtures/test.ts';

test.use({ writes: false });

test('a text that is not a number of a person has a message of its own', async ({ app }) => {
  const faults = [
    { why: 'a letter among digits', text: '1234567890a', says: t('nin.digitsOnly') },
    {
      why: 'ten digits',
      text: '1203856789',
      says: t('nin.elevenDigits', { count: 10 }),
      enter: true,
    },
    { why: 'twelve digits', text: '120385678901', says: t('nin.elevenDigits', { count: 12 }) },
    { why: 'wrong control digits', text: '99999999999', says: t('nin.controlDigits') },
  ];
  const { page } = app;
  const adviser = await atTheDesk(page);
  for (const { why, text, says, enter } of faults) {
    await test.step(why, async () => {
      await adviser.type(text);
      if (enter === true) await adviser.press('Enter');
      await expect(page.getByRole('alert').filter({ hasText: says })).toBeVisible();
      await expect(searchField(page)).toBeFocused();
      await searchField(page).selectText();
    });
  }
});

test('a number nobody has is said so, and the next look-up works', async ({ app, register }) => {
  const { page } = app;
  const adviser = await atTheDesk(page);
  await adviser.type('10915596784');
  await expect(page.getByText(t('nin.notFound')).first()).toBeVisible();
  await adviser.press('Control+k');
  await adviser.type(register.people.adult.nin);
  await expect(personName(page)).toHaveText('Kristin Berg Hansen');
});

const special = [
  { name: 'dead', heading: 'Avdød Johansen', shows: 'Død' },
  { name: 'emigrated', heading: 'Utflyttet Larsen', shows: t('person.badges.emigrated') },
  { name: 'mergedAway', heading: 'Sammenslått Kristiansen', shows: t('person.badges.merged') },
  { name: 'optedOut', heading: 'Utmeldt Pettersen', shows: t('person.badges.optedOut') },
  { name: 'noRight', heading: 'Gjest Arbeider', shows: t('person.badges.notResident') },
  { name: 'withoutList', heading: 'Nytilflyttet Olsen', shows: 'arabisk' },
  { name: 'quotaUsed', heading: 'Travel Nilsen', shows: '2 av 2' },
  { name: 'waiting', heading: 'Ventende Halvorsen', shows: 'nr. 2' },
] as const;
test('what is special about a person is seen at a glance', async ({ app, register }) => {
  const { page } = app;
  const adviser = await atTheDesk(page);
  for (const { name, heading, shows } of special) {
    await test.step(name, async () => {
      await adviser.press('Control+k');
      await adviser.type(register.people[name].nin);
      await expect(personName(page)).toHaveText(heading);
      await expect(page.locator('.flo-header')).toContainText(shows);
    });
  }
});

test.describe('somebody who may have protected people on the line', () => {
  test.use({ user: 'siri-strand' });

  test('never sees a protected address, nor anything that tells where it is', async ({
    app,
    register,
  }) => {
    const { page } = app;
    const adviser = await atTheDesk(page);
    await adviser.type(register.people.protected.nin);
    await expect(personName(page)).toHaveText('Vernet Adressesen');
    await expect(panel(page, 1)).toContainText('Ola Sæther');
    await expect(page.locator('.flo-header')).toContainText(t('person.badges.confidential'));
    const everything = await page
      .locator('[data-panel="1"], [data-panel="2"], .flo-header')
      .allInnerTexts();
    for (const secret of ['Ukjentgata', 'Gjøvik', 'GJØVIK', '2815']) {
      expect(everything.join('\n')).not.toContain(secret);
    }
  });
});

test('a protected relative has neither name nor number', async ({ app, register }) => {
  const { page } = app;
  const adviser = await atTheDesk(page);
  await adviser.type(register.people.adult.nin);
  await expect(page.locator('#main')).toContainText('Emma Hansen');
  await expect(page.locator('body')).not.toContainText('Barnesen');
  await expect(page.locator('body')).not.toContainText(register.people.protectedChild.nin);
});

test('people by name are searched on Enter, with names as they sound', async ({ app }) => {
  const { page } = app;
  const adviser = await atTheDesk(page);
  await adviser.press('F3');
  await adviser.type('Christin Hanssen');
  await adviser.press('Enter');
  const row = page.getByRole('row').filter({ hasText: 'Kristin' });
  await expect(row).toBeVisible();
  await adviser.press('ArrowDown', 'Enter');
  await expect(personName(page)).toHaveText('Kristin Berg Hansen');
});

test('two callers are held apart in tabs', async ({ app, register }) => {
  const { page } = app;
  const adviser = await atTheDesk(page);
  await adviser.type(register.people.adult.nin);
  await expect(personName(page)).toHaveText('Kristin Berg Hansen');
  await adviser.press('Control+k');
  await adviser.type(register.people.father.nin);
  await expect(personName(page)).toHaveText('Per Hansen');
  await adviser.press('Control+Shift+Tab');
  await expect(personName(page)).toHaveText('Kristin Berg Hansen');
  await adviser.press('Control+w');
  await expect(personName(page)).toHaveText('Per Hansen');
  await expect(page.locator('body')).not.toContainText('Kristin Berg Hansen');
});
