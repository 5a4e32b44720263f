import type { Decision } from '#contract/flo-api/decision.ts';
import type {
  CitizenSwitchFacts,
  ListSwitchFacts,
  SwitchParameters,
} from '#contract/flo-api/switch-facts.ts';
import { parametersOn } from '../../parameters/parameters.ts';
import { decideSwitch } from '../decide-switch.ts';
import { citizen, list } from './facts.ts';

/** What an example says of the person, the list, and the parameters when they are not the usual. */
export interface Example {
  readonly who?: Partial<CitizenSwitchFacts>;
  readonly list?: Partial<ListSwitchFacts>;
  readonly parameters?: Partial<SwitchParameters>;
}

/** The decision of an example, on its own day. */
export function decided({ who, list: changes, parameters }: Example): Decision {
  const person = citizen(who);
  return decideSwitch(person, list(changes), parametersOn(person.today, parameters));
}

/** Paragraphs quoted, in their order; practice by its source. */
export function restsOn({ basis }: Decision): string[] {
  return basis.map((one) => (one.kind === 'law' ? one.paragraph : one.source));
}
