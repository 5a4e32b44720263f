import { afterEach, describe, expect, it, vi } from 'vitest';
import { armFaultPoint, faultPoint } from './fault-point.ts';

afterEach(() => armFaultPoint(undefined, () => undefined));

describe('faultPoint', () => {
  it('strikes at the point it was armed with, once', () => {
    const strike = vi.fn();
    armFaultPoint('outbox.kept', strike);
    faultPoint('outbox.received');
    expect(strike).not.toHaveBeenCalled();
    faultPoint('outbox.kept');
    faultPoint('outbox.kept');
    expect(strike).toHaveBeenCalledTimes(1);
  });

  it('strikes at the passing it was told', () => {
    const strike = vi.fn();
    armFaultPoint('cache.committed#3', strike);
    faultPoint('cache.committed');
    faultPoint('cache.committed');
    expect(strike).not.toHaveBeenCalled();
    faultPoint('cache.committed');
    expect(strike).toHaveBeenCalledTimes(1);
  });

  it('does nothing where the environment says nothing', () => {
    const strike = vi.fn();
    armFaultPoint('cache.received', strike);
    armFaultPoint('', strike);
    faultPoint('cache.received');
    expect(strike).not.toHaveBeenCalled();
  });

  it('knows its points by name', () => {
    expect(() => armFaultPoint('outbox.kep', () => undefined)).toThrow('outbox.kep');
  });
});
