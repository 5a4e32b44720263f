/**
 * The only door to zod. Its JIT compiler probes `new Function`, which a strict
 * Content-Security-Policy reports as a violation, so it is switched off before any schema exists.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
