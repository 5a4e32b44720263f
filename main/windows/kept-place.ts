import { readFileSync, writeFileSync } from 'node:fs';
import { z } from '#contract/zod.ts';

const Whole = z.int().min(-100_000).max(100_000);

/** All that is kept of a window: numbers and a colour. */
const Kept = z.strictObject({
  place: z.strictObject({
    x: Whole,
    y: Whole,
    width: Whole,
    height: Whole,
    maximized: z.boolean(),
  }),
  /** Background of the theme that was shown, `#rrggbb`. */
  background: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
});
export type Kept = z.infer<typeof Kept>;

/** What was kept; nothing when there is none or it makes no sense. */
export function readKept(file: string): Kept | undefined {
  try {
    return Kept.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Keeps it. Where nothing can be written, the window opens in the middle next time. */
export function writeKept(file: string, kept: Kept): void {
  try {
    writeFileSync(file, JSON.stringify(kept), { mode: 0o600 });
  } catch {
    // A window that closes is not stopped by a full disk.
  }
}
