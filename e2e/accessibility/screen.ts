import type { Browser, Page } from '@playwright/test';
import type { FixtureRegister } from '#flo-server/testing/fixtures.ts';
import type { User } from '../fixtures/identity.ts';
import type { Services } from '../fixtures/services.ts';

/** Where a colleague sits, for screens that take two at work. */
export interface Desk {
  readonly browser: Browser;
  /** Done when the screen has been looked at. */
  readonly afterwards: (work: () => Promise<void>) => void;
}

/** What leads to a screen, from the moment the window is open. */
export interface Screen {
  readonly name: string;
  /** Who is signed in; an adviser when nothing is said. */
  readonly user?: User;
  /** Whether the way there changes anything in the register, or shows what others did in it. */
  readonly writes?: true;
  /** Whether it leaves the sign-in in a state that no other screen begins in. */
  readonly alone?: true;
  readonly open: (
    page: Page,
    register: FixtureRegister,
    services: Services,
    desk: Desk,
  ) => Promise<void>;
}
