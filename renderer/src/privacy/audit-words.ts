import type { AuditEntry } from '#contract/flo-api/audit.ts';
import type { Translate } from '#texts/index.ts';
import { nb } from '#texts/nb/index.ts';

type Resource = keyof typeof nb.privacy.resources;

const isKnown = (key: string): key is Resource => Object.hasOwn(nb.privacy.resources, key);

/** What was looked at, in words; `opplysninger` for what has no name of its own. */
export function resourceWords(resource: string, t: Translate): string {
  const key = resource.replaceAll('.', '_');
  return t(`privacy.resources.${isKnown(key) ? key : 'other'}`);
}

/** What somebody did and how it ended, as the end of a sentence: `slo opp oversikten`. */
export function didWhat(
  { action, outcome, resource }: Pick<AuditEntry, 'action' | 'outcome' | 'resource'>,
  t: Translate,
): string {
  const what = t(`privacy.actions.${action}`, { resource: resourceWords(resource, t) });
  if (outcome === 'denied') return t('privacy.deniedBut', { what });
  if (outcome === 'failed') return t('privacy.failedBut', { what });
  return outcome === 'begun' ? t('privacy.begunBut', { what }) : what;
}
