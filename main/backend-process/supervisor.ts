import { after } from '#contract/rpc/after.ts';
import type { Log } from '../log.ts';
import type {
  Answered,
  Asked,
  FromBackend,
  StartFailure,
  StartMessage,
  ToBackend,
} from './messages.ts';

/** What is used of Electron's `UtilityProcess`. */
export interface ChildProcess<Port> {
  postMessage(message: ToBackend, ports?: Port[]): void;
  kill(): boolean;
  on(event: 'message', listener: (message: FromBackend) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
}

interface Line {
  close(): void;
}

export interface SupervisorOptions<Port> {
  readonly fork: () => ChildProcess<Port>;
  readonly settings: StartMessage;
  readonly log: Log;
  /** Does what only main can do; never rejects. */
  readonly answer: (asked: Asked) => Promise<Answered>;
  /** The backend says that it cannot run; it is not started again. */
  readonly onFailure: (why: StartFailure) => void;
}

export interface BackendSupervisor<Port> {
  /** Hands a page's line over, now or as soon as the backend runs. */
  connect(line: Port): void;
  /** Lets the backend finish, or ends it. */
  stop(): Promise<void>;
}

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 10_000;
/** A backend that has run this long was well; the next crash starts from the first pause. */
const WELL_AFTER_MS = 60_000;
const STOP_PATIENCE_MS = 3_000;

/**
 * Keeps a backend process running. After a crash it starts another, at once and then with pauses
 * that double. The pages' lines close with the process; they ask for new ones by themselves.
 */
export function superviseBackend<Port extends Line>(
  options: SupervisorOptions<Port>,
): BackendSupervisor<Port> {
  const { fork, settings, log, answer, onFailure } = options;
  let child: ChildProcess<Port> | undefined;
  let ready = false;
  let ending = false;
  let pause = FIRST_PAUSE_MS;
  let onGone: () => void = () => undefined;
  let cancelTimer: () => void = () => undefined;
  const waiting: Port[] = [];

  // A page whose line is closed learns at once that nobody answers.
  const turnAway = (): void => {
    for (const line of waiting.splice(0)) line.close();
  };
  const handOver = (line: Port): void => child?.postMessage({ kind: 'line' }, [line]);

  const start = (): void => {
    const started = fork();
    child = started;
    started.on('message', (message) => {
      if (message.kind === 'ask') {
        // To the one who asked, if it still runs; another backend asked nothing.
        void answer(message).then((answered) => {
          if (child === started) started.postMessage(answered);
        });
        return;
      }
      if (message.kind === 'failed') {
        ending = true;
        turnAway();
        started.kill();
        return onFailure(message.why);
      }
      ready = true;
      cancelTimer = after(WELL_AFTER_MS, () => (pause = FIRST_PAUSE_MS));
      for (const line of waiting.splice(0)) handOver(line);
    });
    started.on('exit', (code) => {
      cancelTimer();
      child = undefined;
      ready = false;
      onGone();
      if (ending) return;
      log({ event: 'backend-gone', code, restartMs: pause });
      cancelTimer = after(pause, start);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    });
    started.postMessage(settings);
  };
  start();

  return {
    connect: (line) => {
      if (ending) line.close();
      else if (ready) handOver(line);
      else waiting.push(line);
    },
    stop: async () => {
      ending = true;
      turnAway();
      cancelTimer();
      const running = child;
      if (running === undefined) return;
      const gone = new Promise<void>((resolve) => (onGone = resolve));
      running.postMessage({ kind: 'stop' });
      const cancelPatience = after(STOP_PATIENCE_MS, () => running.kill());
      await gone;
      cancelPatience();
    },
  };
}
