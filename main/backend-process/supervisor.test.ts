import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answered, Asked, StartMessage, ToBackend } from './messages.ts';
import { superviseBackend } from './supervisor.ts';

const settings: StartMessage = {
  kind: 'start',
  apiUrl: 'http://127.0.0.1:1',
  signIn: { issuer: 'http://127.0.0.1:2', clientId: 'c', clientKeyFile: '/k' },
  dataDir: '/d',
  clockOffsetMs: 0,
  appVersion: '1',
};

class FakeLine {
  readonly name: string;
  close = vi.fn();
  constructor(name: string) {
    this.name = name;
  }
}
const line = (name: string): FakeLine => new FakeLine(name);

class FakeChild extends EventEmitter {
  readonly got: { message: ToBackend; ports: FakeLine[] | undefined }[] = [];
  /** The names of the lines it was handed, in order. */
  lines(): string[] {
    return this.got.flatMap(({ message, ports = [] }) =>
      message.kind === 'line' ? ports.map(({ name }) => name) : [],
    );
  }
  postMessage(message: ToBackend, ports?: FakeLine[]): void {
    this.got.push({ message, ports });
  }
  kill = vi.fn(() => this.emit('exit', 1));
}

function supervised() {
  const children: FakeChild[] = [];
  const log = vi.fn();
  const onFailure = vi.fn();
  const fork = (): FakeChild => {
    const child = new FakeChild();
    children.push(child);
    return child;
  };
  const answer = ({ id }: Asked): Promise<Answered> =>
    Promise.resolve({ kind: 'answer', id, ok: true, value: 'done' });
  const supervisor = superviseBackend<FakeLine>({ fork, settings, log, answer, onFailure });
  return { supervisor, children, log, onFailure };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the backend process', () => {
  it('is told its settings first', () => {
    expect(supervised().children[0]!.got).toEqual([{ message: settings, ports: undefined }]);
  });

  it('gets lines when it is ready, and those that came earlier', () => {
    const { supervisor, children } = supervised();
    supervisor.connect(line('early'));
    expect(children[0]!.got).toHaveLength(1);
    children[0]!.emit('message', { kind: 'ready' });
    supervisor.connect(line('late'));
    expect(children[0]!.lines()).toEqual(['early', 'late']);
  });

  it('starts again after a crash and gets the lines that were asked for meanwhile', () => {
    const { supervisor, children, log } = supervised();
    children[0]!.emit('message', { kind: 'ready' });
    children[0]!.emit('exit', 139);
    expect(log).toHaveBeenCalledWith({ event: 'backend-gone', code: 139, restartMs: 200 });
    supervisor.connect(line('meanwhile'));
    vi.advanceTimersByTime(200);
    expect(children).toHaveLength(2);
    children[1]!.emit('message', { kind: 'ready' });
    expect(children[1]!.lines()).toEqual(['meanwhile']);
  });

  it('waits longer each time, ten seconds at most, and forgets after a good while', () => {
    const { children, log } = supervised();
    for (let crash = 0; crash < 8; crash += 1) {
      children.at(-1)!.emit('exit', 1);
      vi.advanceTimersByTime(10_000);
    }
    const pauses = (): unknown[] =>
      log.mock.calls.map(([entry]) => (entry as { restartMs: number }).restartMs);
    expect(pauses()).toEqual([200, 400, 800, 1600, 3200, 6400, 10_000, 10_000]);
    children.at(-1)!.emit('message', { kind: 'ready' });
    vi.advanceTimersByTime(60_000);
    children.at(-1)!.emit('exit', 1);
    expect(pauses().at(-1)).toBe(200);
  });

  it('is left alone when it says that it cannot run', () => {
    const { supervisor, children, onFailure } = supervised();
    const [early, late] = [line('early'), line('late')];
    supervisor.connect(early);
    children[0]!.emit('message', { kind: 'failed', why: 'profile-in-use' });
    supervisor.connect(late);
    expect(early.close).toHaveBeenCalledOnce();
    expect(late.close).toHaveBeenCalledOnce();
    expect(onFailure).toHaveBeenCalledExactlyOnceWith('profile-in-use');
    vi.advanceTimersByTime(60_000);
    expect(children).toHaveLength(1);
  });

  it('has its questions answered, but not those of one that is gone', async () => {
    const { children } = supervised();
    const answers = (child: FakeChild): number =>
      child.got.filter(({ message }) => message.kind === 'answer').length;
    const [first] = children;
    first!.emit('message', { kind: 'ask', id: 7, what: 'sealingKey', input: [] });
    await expect.poll(() => answers(first!)).toBe(1);
    expect(first!.got.at(-1)?.message).toEqual({ kind: 'answer', id: 7, ok: true, value: 'done' });
    first!.emit('message', { kind: 'ask', id: 8, what: 'sealingKey', input: [] });
    first!.emit('exit', 1);
    vi.advanceTimersByTime(200);
    await Promise.resolve();
    expect(answers(first!)).toBe(1);
    expect(answers(children[1]!)).toBe(0);
  });

  it('is asked to stop, and not started again', async () => {
    const { supervisor, children } = supervised();
    const stopped = supervisor.stop();
    expect(children[0]!.got.at(-1)!.message).toEqual({ kind: 'stop' });
    children[0]!.emit('exit', 0);
    await stopped;
    vi.advanceTimersByTime(60_000);
    expect(children).toHaveLength(1);
    expect(children[0]!.kill).not.toHaveBeenCalled();
  });

  it('is ended when it does not stop', async () => {
    const { supervisor, children } = supervised();
    const stopped = supervisor.stop();
    vi.advanceTimersByTime(3000);
    await stopped;
    expect(children[0]!.kill).toHaveBeenCalledOnce();
  });

  it('is not started again when stopped between a crash and the next start', async () => {
    const { supervisor, children } = supervised();
    children[0]!.emit('exit', 1);
    await supervisor.stop();
    vi.advanceTimersByTime(60_000);
    expect(children).toHaveLength(1);
  });
});
