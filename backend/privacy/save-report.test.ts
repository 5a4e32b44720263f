import { describe, expect, it, vi } from 'vitest';
import { CitizenId } from '#contract/identifiers/ids.ts';
import { workspaceError } from '../flo-api/errors.ts';
import type { FloClient } from '../flo-api/client.ts';
import { saveReport } from './save-report.ts';

const citizenId = CitizenId.parse('4f6f0a52-5c3c-4c5e-9a3e-6f1f0f6b7c11');
const report = { citizenId, resource: 'privacy.accessReport', content: '<p>x</p>' };

function host({ chosen = true, refuses = false } = {}) {
  const order: string[] = [];
  const flo = vi.fn((name: string) => {
    order.push(name);
    if (refuses) return Promise.reject(workspaceError('central.unreachable'));
    return Promise.resolve({ recorded: true });
  });
  const printPdf = vi.fn((html: string) => {
    order.push('print');
    return Promise.resolve(new TextEncoder().encode(`PDF of ${html}`));
  });
  const saved: string[] = [];
  const saveFile = ({ bytes }: { bytes: Uint8Array }): Promise<boolean> => {
    order.push('save');
    saved.push(new TextDecoder().decode(bytes));
    return Promise.resolve(chosen);
  };
  return {
    order,
    saved,
    flo: flo as unknown as FloClient,
    asked: flo,
    ports: { printPdf, saveFile },
  };
}

describe('saving a report', () => {
  it('is written down before anything is made', async () => {
    const { order, saved, flo, asked, ports } = host();
    expect(await saveReport(flo, ports, { ...report, format: 'pdf' }, 'c')).toBe('saved');
    expect(order).toEqual(['audit.record', 'print', 'save']);
    expect(saved).toEqual(['PDF of <p>x</p>']);
    expect(asked).toHaveBeenCalledExactlyOnceWith(
      'audit.record',
      { params: { citizenId }, body: { action: 'export', resource: 'privacy.accessReport' } },
      { correlationId: 'c' },
    );
  });

  it('takes JSON as it is', async () => {
    const { saved, flo, ports } = host();
    expect(await saveReport(flo, ports, { ...report, format: 'json' }, 'c')).toBe('saved');
    expect(saved).toEqual(['<p>x</p>']);
  });

  it('does not happen when it cannot be written down', async () => {
    const { order, flo, ports } = host({ refuses: true });
    const saving = saveReport(flo, ports, { ...report, format: 'pdf' }, 'c');
    await expect(saving).rejects.toMatchObject({ code: 'central.unreachable' });
    expect(order).toEqual(['audit.record']);
  });

  it('says when the adviser chose nothing', async () => {
    const { flo, ports } = host({ chosen: false });
    expect(await saveReport(flo, ports, { ...report, format: 'json' }, 'c')).toBe('notSaved');
  });

  it('says what the host cannot do, and writes nothing down', async () => {
    const { order, flo, ports } = host();
    const { saveFile } = ports;
    expect(await saveReport(flo, {}, { ...report, format: 'json' }, 'c')).toBe('cannot');
    expect(await saveReport(flo, { saveFile }, { ...report, format: 'pdf' }, 'c')).toBe('cannot');
    expect(order).toEqual([]);
  });
});
