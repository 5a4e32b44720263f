import { describe, expect, it } from 'vitest';
import { ALIVE_MS, sayAlive } from './alive.ts';

describe('saying that somebody is at the desk', () => {
  it('says it for the first key, and then at most twice a minute', () => {
    let clock = 5;
    let said = 0;
    const alive = sayAlive(
      () => {
        said += 1;
      },
      () => clock,
    );
    for (; clock < 60_005; clock += 100) alive();
    expect(said).toBe(2);
    clock += ALIVE_MS;
    alive();
    alive();
    expect(said).toBe(3);
  });
});
