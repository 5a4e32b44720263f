/**
 * The browser host as it is, but for one thing: at SIGUSR2 it lets go of all memory that nothing holds, so
 * that what is measured afterwards is what it needs and not when it last tidied up.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
process.on('SIGUSR2', () => collect());

await import(new URL('../../browser-host/index.ts', import.meta.url).href);
