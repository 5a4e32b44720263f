import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { AppServices } from '../app/services.ts';
import { announce, createAnnouncer } from '../ui/announcer.ts';
import { anonymityCommands } from './commands.ts';

/** A window whose host answers when it is told to. */
function windowThat({ hides }: { hides: boolean }) {
  const answers: (() => void)[] = [];
  const app = {
    anonymity: createStore(() => ({ on: hides, known: true })),
    announcer: createAnnouncer(),
    preferences: createStore(() => ({ language: 'en' })),
    connection: {
      command: (_: string, kept: object) =>
        new Promise((resolve) => answers.push(() => resolve(kept))),
    },
  } as unknown as AppServices;
  const answer = async (): Promise<void> => {
    answers.forEach((give) => give());
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { app, answer, said: () => app.announcer.getState().text };
}

describe.each(anonymityCommands)('$id', ({ perform }) => {
  it('says at once that people are hidden, and not over what is said after it', async () => {
    const { app, answer, said } = windowThat({ hides: false });
    perform(app);
    expect(said()).toMatch(/hidden/i);
    announce(app.announcer, 'Not copied');
    await answer();
    expect(said()).toBe('Not copied');
  });

  it('says that people are shown when they are', async () => {
    const { app, answer, said } = windowThat({ hides: true });
    perform(app);
    expect(said()).toBe('');
    await answer();
    expect(said()).toMatch(/shown/i);
  });
});
