import type { Locator, Page } from '@playwright/test';
import { accessRules } from '#contract/codes/access.ts';
import { explainAccess } from '#texts/access-text.ts';
import {
  atTheDesk,
  type Adviser,
  chooseCommand,
  focusIsKept,
  personName,
  t,
} from '../fixtures/adviser.ts';
import { expect, test } from '../fixtures/test.ts';

const REASON = 'Innringeren spør om oppgjør etter dødsfallet';

const words = (rule: (typeof accessRules)[number]) => explainAccess({ rule, nextSteps: [] }, 'nb');
const dialog = (page: Page): Locator => page.getByRole('dialog');
const reason = (page: Page): Locator => dialog(page).locator('textarea');

/** Rules that keep a record shut to an adviser who works for the whole country. */
const shutToAdviser = accessRules.filter(
  (rule) => rule !== 'geography' && rule !== 'unknownResidence',
);

async function lookUp(page: Page, nin: string): Promise<Adviser> {
  const adviser = await atTheDesk(page);
  await adviser.type(nin);
  return adviser;
}

test.describe('somebody who is shut', () => {
  test.use({ writes: false });

  test('by each rule the adviser is told why in a sentence, and nothing else', async ({
    app,
    register,
  }) => {
    const { page } = app;
    const adviser = await atTheDesk(page);
    for (const [at, rule] of shutToAdviser.entries()) {
      await test.step(rule, async () => {
        const person = register.personOfKind(rule);
        await adviser.press('Control+k');
        await adviser.type(person.nin);
        await expect(personName(page)).toHaveText(`${t('denied.tab')}: ${words(rule).title}`);
        await expect(personName(page)).toBeFocused();
        await expect(page.locator('#main')).toContainText(words(rule).reason);
        await expect(page.locator('#main')).toContainText(words(rule).readAloud);
        const content = await page.content();
        for (const secret of [person.nin, person.id, 'Kanari', 'Kvern']) {
          expect(content).not.toContain(secret);
        }
        await expect(page.locator('.flo-tab')).toHaveText(
          Array.from({ length: at + 1 }, () => `${t('denied.tab')}×`),
        );
      });
    }
  });
});

test('a caller is handed over by keyboard alone, and what is typed is never lost', async ({
  app,
  register,
}) => {
  const { page } = app;
  const adviser = await lookUp(page, register.personOfKind('strictlyConfidential').nin);
  await expect(personName(page)).toBeFocused();
  await adviser.press('1');
  await expect(reason(page)).toBeFocused();
  await adviser.type('ab');
  await adviser.press('Control+Enter');
  await expect(page.getByText(t('denied.handOver.tooShort', { count: 3 }))).toBeVisible();
  await expect(reason(page)).toBeFocused();
  await adviser.press('End');
  await adviser.type('c vil bytte fastlege');
  await adviser.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  expect(await focusIsKept(page)).toBe(true);
  await adviser.press('1');
  await expect(reason(page)).toHaveValue('abc vil bytte fastlege');
  await adviser.press('Control+Enter');
  await expect(
    page.getByText(t('denied.receipt.title', { unit: 'Skjermede personer' })).first(),
  ).toBeVisible();
  await expect(dialog(page)).toHaveCount(0);
  expect(await focusIsKept(page)).toBe(true);
});

test('a unit that does not exist is said so, and nothing that was typed is lost', async ({
  app,
  register,
}) => {
  const { page } = app;
  const adviser = await lookUp(page, register.personOfKind('ownOrganization').nin);
  await expect(personName(page)).toBeFocused();
  await adviser.press('1');
  await expect(reason(page)).toBeFocused();
  await adviser.type('Vil ha hjelp med bytte');
  await adviser.press('Tab', 'Tab');
  await adviser.type('Månen');
  await adviser.press('Control+Enter');
  // It is sent when it can no longer be taken back; the words are still there when it is refused.
  await expect(page.locator('[data-outbox="held"]')).toBeVisible();
  await expect(page.locator('[data-outbox="rejected"]')).toBeVisible({ timeout: 40_000 });
  await page.getByRole('button', { name: t('outbox.again') }).press('Enter');
  await expect(page.getByText(t('denied.handOver.unknownUnit'))).toBeVisible();
  await expect(page.getByLabel(t('denied.handOver.unit'))).toBeFocused();
  await expect(reason(page)).toHaveValue('Vil ha hjelp med bytte');
});

test('a task left to one’s own unit stands in its list', async ({ app, register }) => {
  const { page } = app;
  const adviser = await lookUp(page, register.personOfKind('ownOrganization').nin);
  await expect(personName(page)).toBeFocused();
  await adviser.press('2');
  await expect(page.getByLabel(t('denied.handOver.unit'))).toHaveValue('Veiledning Fredrikstad');
  await adviser.type('Gjelder en kollega');
  await adviser.press('Control+Enter');
  await expect(page.getByText(/Overlatt til Veiledning Fredrikstad/).first()).toBeVisible();
  await chooseCommand(page, t('commands.showTasks'));
  const row = page.getByRole('row').nth(1);
  await expect(row).toContainText(t('denied.handOver.kinds.handOver'));
  await expect(row).toContainText(t('denied.shut'));
  await expect(page.locator('[data-cell="0:0"]')).toBeFocused();
  await adviser.press('Enter');
  await expect(personName(page)).toContainText(t('denied.tab'));
});

test('a rule that gives way opens the record with a reason, and says so all the while', async ({
  app,
  register,
}) => {
  const { page } = app;
  const adviser = await lookUp(page, register.personOfKind('deadForLong').nin);
  await expect(personName(page)).toBeFocused();
  await adviser.press('1');
  await expect(reason(page)).toBeFocused();
  await adviser.type(REASON);
  await adviser.press('Tab');
  await page.keyboard.press('Control+a');
  await adviser.type('13');
  await adviser.press('Control+Enter');
  await expect(page.getByText(t('denied.override.badHours'))).toBeVisible();
  await page.keyboard.press('Control+a');
  await adviser.type('2');
  await adviser.press('Control+Enter');
  await expect(personName(page)).toHaveText('Bortgjengen Kverneng');
  await expect(page.locator('.flo-header')).toContainText('Åpnet med begrunnelse til');
  await expect(page.locator('.flo-header')).toContainText(/1 t 5\d min igjen|2 t 0 min igjen/);
  expect(await focusIsKept(page)).toBe(true);
});

test('people in a search who cannot be opened are marked', async ({ app }) => {
  const { page } = app;
  const adviser = await atTheDesk(page);
  await adviser.press('F3');
  await adviser.type('Kverneng');
  await adviser.press('Enter');
  await expect(page.getByRole('row').filter({ hasText: 'Kverneng' })).toContainText(
    t('denied.shut'),
  );
});

test('an adviser is not offered what supervisors do', async ({ app }) => {
  const { page } = app;
  const adviser = await atTheDesk(page);
  await adviser.type(t('commands.showOverrides').toLowerCase());
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.locator('[id="palette-command-overrides.open"]')).toHaveCount(0);
  await expect(page.locator('[id="palette-people"]')).toHaveCount(1);
});

test.describe('a supervisor', () => {
  test.use({ user: 'anne-solberg' });

  test('sees every exception, with its reason', async ({ app, register }) => {
    const { page } = app;
    const adviser = await lookUp(page, register.personOfKind('guardianship', 'anne-solberg').nin);
    await expect(personName(page)).toBeFocused();
    await adviser.press('1');
    await expect(reason(page)).toBeFocused();
    await adviser.type('Ingen andre er på vakt i kveld');
    await adviser.press('Control+Enter');
    await expect(page.locator('.flo-header')).toContainText('Åpnet med begrunnelse til');
    await chooseCommand(page, t('commands.showOverrides'));
    const row = page.getByRole('row').nth(1);
    await expect(row).toContainText('Anne Solberg');
    await expect(row).toContainText('Ingen andre er på vakt i kveld');
    await expect(row).toContainText(t('denied.overrides.inForce'));
  });
});

test.describe('an auditor', () => {
  test.use({ user: 'auditor' });

  test('reads, and is offered no change', async ({ app, register }) => {
    const { page } = app;
    const adviser = await lookUp(page, register.people.adult.nin);
    await expect(personName(page)).toHaveText('Kristin Berg Hansen');
    await adviser.press('Control+k');
    await adviser.type(t('commands.handOver').toLowerCase());
    await expect(page.getByRole('option').first()).toBeVisible();
    await expect(page.locator('[id="palette-command-access.hand-over"]')).toHaveCount(0);
  });
});
