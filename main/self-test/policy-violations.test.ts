import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { countPolicyViolations } from './policy-violations.ts';

const refused = "Refused to connect because it violates the document's Content Security Policy.";

it('counts them in old and new versions of Electron, and nothing else', () => {
  const contents = new EventEmitter();
  const violations = countPolicyViolations(contents);
  contents.emit('console-message', {}, 3, refused, 1, 'app://flo/');
  contents.emit('console-message', { message: refused, level: 'error' });
  contents.emit('console-message', {}, 1, 'hello');
  contents.emit('console-message', undefined);
  expect(violations()).toBe(2);
});
