import type { PlanKind } from '#contract/codes/agreements.ts';
import { command, type Command, type CommandLabel } from '../commands/command.ts';
import { focusRegion } from '../ui/focus.ts';
import { agreementState, ask, cancellablePlan, newestDraw } from './agreement-state.ts';

const labels: Readonly<Record<PlanKind, CommandLabel>> = {
  end: 'commands.planEnd',
  transfer: 'commands.planTransfer',
  reduction: 'commands.planReduction',
  ceiling: 'commands.changeCeiling',
  lock: 'commands.lockList',
  unlock: 'commands.unlockList',
  extension: 'commands.planExtension',
  start: 'commands.planStart',
  fill: 'commands.planFill',
};

const common = { group: 'inLists', keys: [], scope: 'everywhere' } as const;

const plan = (what: PlanKind): Command =>
  command({
    ...common,
    id: `agreement.${what}`,
    label: labels[what],
    operation: 'agreement.plan',
    when: ({ workspace }) => workspace.state.place === 'agreement',
    perform: () => ask({ kind: 'plan', what }),
    audit: `agreement.${what}.ask`,
    undo: 'compensated',
    reach: 'both',
  });

/** What a caseworker does with an agreement at the municipality's word. */
export const agreementCommands: readonly Command[] = [
  command({
    ...common,
    id: 'agreement.open',
    label: 'commands.showAgreement',
    operation: 'agreement.get',
    when: ({ workspace }) =>
      workspace.state.place === 'lists' && agreementState.getState().chosen !== undefined,
    perform: ({ workspace }) => {
      agreementState.setState(({ chosen }) => ({ shown: chosen, dialog: undefined }));
      workspace.show('agreement');
      focusRegion('main');
    },
    audit: 'workspace.agreement.open',
    undo: 'view',
    reach: 'both',
  }),
  plan('end'),
  plan('transfer'),
  plan('reduction'),
  plan('ceiling'),
  plan('lock'),
  plan('unlock'),
  plan('extension'),
  plan('start'),
  plan('fill'),
  command({
    ...common,
    id: 'agreement.open-list',
    label: 'commands.openList',
    operation: 'agreement.openList',
    when: ({ workspace }) => workspace.state.place === 'agreement',
    perform: () => ask({ kind: 'opening' }),
    audit: 'agreement.opening.ask',
    undo: 'compensated',
    reach: 'both',
  }),
  command({
    ...common,
    id: 'agreement.cancel',
    label: 'commands.cancelPlan',
    operation: 'agreement.cancelPlan',
    when: (app) => cancellablePlan(app) !== undefined,
    perform: (app) => {
      const planId = cancellablePlan(app);
      if (planId !== undefined) ask({ kind: 'cancel', planId });
    },
    audit: 'agreement.cancel.ask',
    undo: 'none',
    reach: 'palette',
  }),
  command({
    ...common,
    id: 'agreement.draw',
    label: 'commands.showDraw',
    operation: 'agreement.draw',
    when: (app) => newestDraw(app) !== undefined,
    perform: (app) => {
      const planId = newestDraw(app);
      if (planId !== undefined) ask({ kind: 'draw', planId });
    },
    audit: 'agreement.draw.open',
    undo: 'view',
    reach: 'palette',
  }),
];
