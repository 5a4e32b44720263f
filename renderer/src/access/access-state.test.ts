import { describe, expect, it } from 'vitest';
import { createAccessState, handOverBody, openDialog, overrideBody } from './access-state.ts';

const empty = createAccessState().getState();

describe('handing over', () => {
  it('needs a reason, and leaves the unit to the service when none is named', () => {
    const draft = { kind: 'callBack', reason: ' ok ', unit: ' ' } as const;
    expect(handOverBody(draft)).toBe('tooShort');
    expect(handOverBody({ ...draft, reason: ' spør om bytte ' })).toEqual({
      kind: 'callBack',
      reason: 'spør om bytte',
      unit: null,
    });
    expect(handOverBody({ ...draft, reason: 'spør', unit: ' Bodø ' })).toMatchObject({
      unit: 'Bodø',
    });
  });

  it('goes to the own unit when a supervisor is asked, and keeps what is typed', () => {
    const typed = { ...empty, handOver: { ...empty.handOver, reason: 'vil bytte' } };
    const asked = openDialog(typed, 'askSupervisor', 'Veiledning Bodø');
    expect(asked.handOver).toEqual({
      kind: 'handOver',
      reason: 'vil bytte',
      unit: 'Veiledning Bodø',
    });
    expect(openDialog(typed, 'handOver', 'Veiledning Bodø').handOver.unit).toBe('');
    const named = { ...empty, handOver: { ...empty.handOver, unit: 'Ørsta' } };
    expect(openDialog(named, 'askSupervisor', 'Veiledning Bodø').handOver.unit).toBe('Ørsta');
  });
});

describe('overriding', () => {
  const reason = 'Pårørende ringer om dødsbo';
  it.each(['0', '13', '1,5', '', 'to', '-1', '001'])('refuses %j hours', (hours) => {
    expect(overrideBody({ reason, hours })).toBe('badHours');
  });

  it('takes a reason of ten characters and one to twelve hours', () => {
    expect(overrideBody({ reason: '  ni tegn  ', hours: '1' })).toBe('tooShort');
    expect(overrideBody({ reason, hours: '12' })).toEqual({ reason, hours: 12 });
  });
});
