import { readNin } from '#contract/identifiers/nin.ts';
import type { AppServices } from '../app/services.ts';
import { openByNin } from './open-citizen.ts';

/** A number pasted outside every field is looked up: nothing else could be meant by it. */
export function connectPasteLookup(app: AppServices): void {
  window.addEventListener('paste', (event) => {
    const { target } = event;
    const inField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (event.defaultPrevented || inField || app.session.phase !== 'open') return;
    const reading = readNin(event.clipboardData?.getData('text') ?? '');
    if (reading.ok) openByNin(app, reading.nin);
  });
}
