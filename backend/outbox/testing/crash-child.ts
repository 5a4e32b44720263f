/** A workspace of its own process, for tests that kill it: does what it is told until it dies. */
import { armFaultPoint } from '#contract/faults/fault-point.ts';
import { z } from '#contract/zod.ts';
import { openDesk } from './desk.ts';

const Orders = z.strictObject({
  dataDir: z.string(),
  url: z.string(),
  now: z.iso.datetime(),
  /** Where to die; as `armFaultPoint` takes it. */
  dieAt: z.string(),
  /** Commands, one after another. */
  asks: z.array(z.strictObject({ operation: z.string(), input: z.json(), key: z.uuid() })),
  /** Keys of commands to take back then. */
  undo: z.array(z.uuid()),
});
export type Orders = z.input<typeof Orders>;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { dataDir, url, now, dieAt, asks, undo } = Orders.parse(JSON.parse(process.argv[2] ?? ''));
const clock = { now: () => new Date(now) };
armFaultPoint(dieAt, () => process.kill(process.pid, 'SIGKILL'));
const desk = await openDesk({ register: { url }, dataDir, clock });
for (const { operation, input, key } of asks) {
  await desk.ask(operation, input, { key }).then(
    () => say(`answered ${key}`),
    (error: Error) => say(`${error.message} ${key}`),
  );
}
for (const key of undo) say(`undone ${desk.outbox.undo(key)}`);
// What was kept is worked on in the background; a process that was not killed is ended by its test.
setInterval(() => undefined, 1_000);
