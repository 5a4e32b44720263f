import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { useServices, useTexts } from '../app/services-context.tsx';
import { isAllowedNow } from '../commands/allowed.ts';
import { AnswerStates } from '../ui/answer-states.tsx';
import { PapersDialog } from '../ui/papers-dialog.tsx';
import { SendingTrouble } from '../ui/sending-trouble.tsx';
import type { CitizenTab } from '../workspace/citizen-tab.ts';
import {
  endMembership,
  leaveMemberships,
  MEMBERSHIP_DONE,
  membershipsQuery,
} from './membership-actions.ts';
import { MembershipForm } from './membership-form.tsx';
import { MembershipLine } from './membership-line.tsx';
import { canEnd } from './read-membership.ts';

interface MembershipsDialogProps {
  readonly tab: CitizenTab;
  readonly overview: CitizenOverview;
}

/** What the person has shown that opens the university's lists. */
export function MembershipsDialog(props: MembershipsDialogProps) {
  const open = useStore(props.tab.memberships, (state) => state.open);
  return open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ tab, overview }: MembershipsDialogProps) {
  const app = useServices();
  const { t } = useTexts();
  const { citizenId, today } = overview;
  const { failure, done } = useStore(tab.memberships);
  const asked = useQuery(membershipsQuery(app, citizenId));
  const mayEnd = isAllowedNow(app, { operation: 'membership.end' });
  return (
    <PapersDialog title={t('memberships.title')} onClose={() => leaveMemberships(tab)}>
      <p className="flo-quiet">{t('memberships.intro')}</p>
      <AnswerStates asked={asked} what={t('memberships.what')} lines={3}>
        {({ items }) => (
          <>
            {items.length === 0 && <p>{t('memberships.none')}</p>}
            <ul className="flo-standing__papers">
              {items.map((item) => (
                <MembershipLine
                  key={item.membershipId}
                  item={item}
                  onEnd={
                    mayEnd && canEnd(item, today)
                      ? () => void endMembership(app, tab, citizenId, item)
                      : undefined
                  }
                />
              ))}
            </ul>
          </>
        )}
      </AnswerStates>
      {done !== undefined && (
        <p data-region={MEMBERSHIP_DONE} tabIndex={-1}>
          {t(`memberships.done.${done}`)}
        </p>
      )}
      <SendingTrouble failure={failure} />
      {isAllowedNow(app, { operation: 'membership.add' }) && (
        <MembershipForm tab={tab} overview={overview} />
      )}
    </PapersDialog>
  );
}
