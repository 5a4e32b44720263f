import type { AppServices } from '../app/services.ts';
import { focusRegion } from '../ui/focus.ts';
import { agreementState } from './agreement-state.ts';

/** Shows an agreement, from wherever a list is named. */
export function openAgreement({ workspace }: Pick<AppServices, 'workspace'>, list: number): void {
  agreementState.setState({ shown: list, dialog: undefined });
  workspace.show('agreement');
  focusRegion('main');
}
