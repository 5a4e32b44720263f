import { expect, it } from 'vitest';
import { signInSettings } from './sign-in-settings.ts';

const none = {
  issuer: undefined,
  clientId: undefined,
  clientKeyFile: undefined,
  apiScope: undefined,
};
const file = { issuer: 'https://id.example', clientId: 'c', clientKeyFile: 'key.json' };

it('come from the configuration file, beside which the key lies', () => {
  expect(signInSettings(none, file, '/etc/flo')).toEqual({
    ...file,
    clientKeyFile: '/etc/flo/key.json',
  });
});

it('say how the provider knows the central service, where it has another name there', () => {
  const named = { ...file, apiScope: 'helfo:flo/api' };
  expect(signInSettings(none, named, '/etc/flo')?.apiScope).toBe('helfo:flo/api');
  const options = { ...none, apiScope: 'helfo:flo/other' };
  expect(signInSettings(options, named, '/etc/flo')?.apiScope).toBe('helfo:flo/other');
});

it('come from the command line first', () => {
  const options = { ...none, issuer: 'http://127.0.0.1:5000', clientKeyFile: '/k.json' };
  expect(signInSettings(options, file, '/etc/flo')).toEqual({
    issuer: 'http://127.0.0.1:5000',
    clientId: 'c',
    clientKeyFile: '/k.json',
  });
});

it.each([
  { ...file, issuer: 'http://id.example' },
  { ...file, issuer: 'https://user:secret@id.example' },
  { ...file, issuer: 'nonsense' },
  { issuer: file.issuer, clientId: 'c' },
  {},
])('are none in %j', (configured) => {
  expect(signInSettings(none, configured, '/etc/flo')).toBeUndefined();
});
