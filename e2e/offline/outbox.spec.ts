import type { Locator, Page } from '@playwright/test';
import type { OutboxState } from '#contract/workspace/outbox-states.ts';
import { Adviser, answer, atTheDesk, panel, personName } from '../fixtures/adviser.ts';
import { openAndChooseThor } from '../fixtures/choose-thor.ts';
import { expect, test } from '../fixtures/test.ts';
import { fill, switchesOf } from './register-rows.ts';

/** What is drawn over the person's own data, in a state. */
const pending = (page: Page, state: OutboxState): Locator =>
  page.locator(`[data-outbox="${state}"]`);

const indicator = (page: Page): Locator => page.locator('[data-command="outbox.show"]').first();

// The line is waited for, and a workspace is started twice.
test.slow();

test('a switch is cut off, the app restarted and the line restored: it is done once, and never said to be done before (P11, P13, P14, P17)', async ({
  app,
  register,
  services,
}) => {
  const { adult, father } = register.people;
  const adviser = await openAndChooseThor(app.page, adult.nin);
  await services.stopApi();
  await adviser.press('Control+Enter');
  await expect(answer(app.page)).toContainText('Ikke gjennomført ennå', { timeout: 30_000 });
  await expect(answer(app.page)).toContainText(/Mottatt kl\. \d\d:\d\d/);
  await expect(answer(app.page).locator('blockquote')).toContainText('ikke gjennomført ennå');
  await expect(indicator(app.page)).toContainText('1 venter');
  // Only an overlay: what holds is still the GP of before, with its age.
  await expect(panel(app.page, 1)).toContainText('Kari Nordmann');
  await expect(panel(app.page, 1)).toContainText(/slik det var kl\. \d\d:\d\d/);
  await expect(panel(app.page, 1)).not.toContainText('Fra 1. desember');
  await expect(pending(app.page, 'queued').first()).toContainText('Thor Delelege');

  // A new person cannot be opened; what the caller wants can be written down.
  await adviser.press('Control+k');
  await adviser.type(father.nin);
  await expect(app.page.getByRole('alert').first()).toContainText('kan ikke åpnes nå');
  const wish = app.page.getByLabel('Ønsket til innringeren');
  await wish.focus();
  await adviser.type('Vil ha time med ny fastlege');
  await expect(app.page.locator('[data-draft="saved"]')).toBeVisible();

  await app.crash();
  await atTheDesk(app.page);
  await expect(indicator(app.page)).toContainText('1 venter');
  const again = new Adviser(app.page);
  await again.press('Control+Shift+o');
  const row = app.page.getByRole('row').nth(1);
  await expect(row).toContainText('Bytte til Thor Delelege');
  await expect(row).toContainText('Ikke gjennomført ennå');
  await expect(row).toContainText('En person');
  await expect(app.page.locator('main')).not.toContainText('Hansen');
  await expect(app.page.getByLabel('Ønsket til innringeren')).toHaveValue(
    'Vil ha time med ny fastlege',
  );

  await services.startApi();
  await expect(row.or(app.page.getByText('Utboksen er tom'))).not.toContainText(
    'Ikke gjennomført ennå',
    { timeout: 60_000 },
  );
  await again.press('Control+k');
  await again.type(adult.nin);
  await expect(personName(app.page)).toHaveText('Kristin Berg Hansen');
  await expect(panel(app.page, 1)).toContainText('Fra 1. desember');
  await expect(pending(app.page, 'queued')).toHaveCount(0);
  expect(await switchesOf(services, adult.id)).toBe(1);
});

test('a wish whose list has filled meanwhile comes back with its reason, and is tried anew as a new command', async ({
  app,
  register,
  services,
}) => {
  const { page } = app;
  const { adult } = register.people;
  const adviser = await openAndChooseThor(page, adult.nin);
  await services.stopApi();
  await adviser.press('Control+Enter');
  await expect(answer(page)).toContainText('Ikke gjennomført ennå', { timeout: 30_000 });
  await fill(services, register.lists.tenPlaces);
  await services.startApi();
  // The tab that waited shows the rule's answer, with what the caller can do instead.
  await expect(answer(page)).toHaveAttribute('data-step', 'refused', { timeout: 60_000 });
  await expect(answer(page)).toContainText('Kan ikke bytte');
  await expect(indicator(page)).toContainText('1 trenger deg');
  expect(await switchesOf(services, adult.id)).toBe(0);

  await adviser.press('Control+Shift+o');
  await expect(page.getByRole('row').nth(1)).toContainText('Ble ikke gjennomført');
  await expect(page.getByRole('row').nth(1)).toContainText('Hansen');
  await page.keyboard.press('n');
  await expect(personName(page)).toHaveText('Kristin Berg Hansen');
  await expect(answer(page)).toContainText('Kan ikke bytte');
  await expect(indicator(page)).toHaveCount(0);
});

test.describe('a line that loses answers', () => {
  test.use({ spoilsLine: true });

  test('the answer to a switch is lost: nobody says that it was done, or that it was not, until FLO has been asked by its key (P13, P14)', async ({
    app,
    register,
    services,
  }) => {
    const { line } = services;
    if (line === undefined) throw new Error('there is no line to spoil');
    const { adult } = register.people;
    const adviser = await openAndChooseThor(app.page, adult.nin);
    // The switch arrives and is carried out; its answer does not come, and then nothing comes at all.
    line.spoil({
      fault: 'cutBeforeAnswer',
      when: ({ method, path }) => method === 'POST' && path.endsWith('/switches'),
      times: 1,
    });
    line.spoil({ fault: 'refused' });
    await adviser.press('Control+Enter');
    await expect.poll(() => switchesOf(services, adult.id)).toBe(1);
    await expect(answer(app.page)).toContainText('Vi vet ikke om det gikk gjennom', {
      timeout: 30_000,
    });
    await expect(pending(app.page, 'unknown').first()).toContainText('Thor Delelege');
    await expect(panel(app.page, 1)).not.toContainText('Fra 1. desember');

    await app.crash();
    await atTheDesk(app.page);
    const again = new Adviser(app.page);
    await again.press('Control+Shift+o');
    const row = app.page.getByRole('row').nth(1);
    await expect(row).toContainText('Ikke sikkert – FLO blir spurt');

    line.heal();
    await expect(row.or(app.page.getByText('Utboksen er tom'))).not.toContainText('Ikke sikkert', {
      timeout: 60_000,
    });
    await again.press('Control+k');
    await again.type(adult.nin);
    await expect(panel(app.page, 1)).toContainText('Fra 1. desember');
    await expect(pending(app.page, 'unknown')).toHaveCount(0);
    expect(await switchesOf(services, adult.id)).toBe(1);
    // Whatever was sent more than once was the same command.
    const keys = line.passed
      .filter(({ method, path }) => method === 'POST' && path.endsWith('/switches'))
      .map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).toBe(1);
  });
});
