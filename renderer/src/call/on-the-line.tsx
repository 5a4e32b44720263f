import { useStore } from 'zustand';
import { timeOfDay } from '#texts/dates.ts';
import { useTexts } from '../app/services-context.tsx';
import type { CallPart } from './call.ts';

/** Who is on the line about the person, and whether it has been shown who they are. */
export function OnTheLine({ part }: { readonly part: CallPart }) {
  const { t } = useTexts();
  const { trail } = useStore(part.view);
  const caller = trail.findLast(({ code }) => code === 'callerDeclared')?.caller;
  const check = trail.findLast(
    ({ code }) => code === 'identityPassed' || code === 'identityFailed',
  );
  return (
    <p className="flo-small">
      <span className="flo-quiet">{t('call.who')}: </span>
      {caller === undefined ? t('call.unknownCaller') : t(`standing.kinds.${caller}`)}
      {check !== undefined && (
        <>
          {' · '}
          {t(
            check.code === 'identityPassed' ? 'call.say.identityPassed' : 'call.say.identityFailed',
          )}{' '}
          <span className="flo-quiet">{timeOfDay(new Date(check.at))}</span>
        </>
      )}
    </p>
  );
}
