import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import type { ExplainedPlace } from '#contract/flo-api/waiting-list.ts';
import { ServicesProvider } from '../app/services-context.tsx';
import { windowWithPerson } from '../app/testing/window.ts';
import { BeforeYou } from './before-you.tsx';

vi.mock('../ui/focus.ts', () => ({ focusRegion: () => undefined, focusSearch: () => undefined }));

function drawn(passedOverBefore: ExplainedPlace['passedOverBefore']): string {
  const explained = { unallocatedBefore: 0, placesNeeded: 3, passedOverBefore } as ExplainedPlace;
  return renderToStaticMarkup(
    <ServicesProvider value={windowWithPerson({}).app}>
      <BeforeYou explained={explained} />
    </ServicesProvider>,
  );
}

describe('who comes before', () => {
  it('has those passed over below a heading of their own: it is not said of the caller', () => {
    const html = drawn([{ reason: 'dead', count: 1 }]);
    const heading = html.indexOf('Står foran, men blir forbigått');
    expect(heading).toBeGreaterThan(0);
    expect(html.slice(0, heading)).not.toContain('registrert død');
    expect(html.slice(heading)).toContain('registrert død');
    expect(html.slice(heading)).not.toContain('Plasser listen må gi ut');
  });

  it('has no heading without them', () => {
    expect(drawn([])).not.toContain('<h3');
  });
});
