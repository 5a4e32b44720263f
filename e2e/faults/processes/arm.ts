import { armFaultPoint } from '#contract/faults/fault-point.ts';

/** Environment variable by which a test tells a backend where to die. */
export const FAULT_AT = 'FLO_FAULT_AT';

/** Arms this process as its environment says. No entry that people start calls this. */
export function armFromEnvironment(): void {
  armFaultPoint(process.env[FAULT_AT], () => process.kill(process.pid, 'SIGKILL'));
}
