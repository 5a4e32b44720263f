import { expect, it, vi } from 'vitest';
import { registerAppScheme } from './app-scheme.ts';

it('gives the page an origin of its own and no way round its policy', () => {
  const registerSchemesAsPrivileged = vi.fn();
  registerAppScheme({ registerSchemesAsPrivileged });
  expect(registerSchemesAsPrivileged).toHaveBeenCalledExactlyOnceWith([
    {
      scheme: 'app',
      privileges: expect.objectContaining({
        standard: true,
        secure: true,
        bypassCSP: false,
        allowServiceWorkers: false,
      }) as unknown,
    },
  ]);
});
