import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { silentServices } from '../app/testing/silent-services.ts';
import { ServicesProvider } from '../app/services-context.tsx';
import { ReasonField } from './reason-field.tsx';

vi.mock('../host/connect.ts', () => ({ allKeysArrive: () => true }));

function drawn(bad: boolean): string {
  const app = silentServices();
  return renderToStaticMarkup(
    <ServicesProvider value={app}>
      <ReasonField label="Why" hint="Write why." value="" bad={bad} onText={() => undefined} />
    </ServicesProvider>,
  );
}

describe('a reason that is missing', () => {
  it('marks its field, so that focus finds it', () => {
    expect(drawn(true)).toContain('aria-invalid="true"');
    expect(drawn(false)).not.toContain('aria-invalid');
  });
});
