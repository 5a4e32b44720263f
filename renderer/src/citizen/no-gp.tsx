import type { CitizenOverview } from '#contract/flo-api/citizen-view.ts';
import { sentenceDate } from '#texts/dates.ts';
import { firstName } from '#texts/names.ts';
import { useTexts } from '../app/services-context.tsx';
import { commandById } from '../commands/command-by-id.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { useHide } from '../ui/personal.tsx';

const findGp = commandById('panel.3');
const allocations = commandById('allocation.of-citizen');

/** There is no GP: why, and what the adviser does about it. */
export function NoGp({ overview }: { readonly overview: CitizenOverview }) {
  const { t, language } = useTexts();
  const hide = useHide();
  const { noGPReason, person, coming, today } = overview;
  const mayChoose = noGPReason === 'withoutList' || noGPReason === null;
  return (
    <div className="flo-gp__none">
      <p className="flo-gp__name">{t('gp.none.title')}</p>
      {mayChoose && <p>{t('gp.none.body', { name: hide(firstName(person.name)) })}</p>}
      {mayChoose && <p>{t('gp.none.withoutList')}</p>}
      {noGPReason === 'optedOut' && <p>{t('gp.none.optedOut')}</p>}
      {noGPReason === 'noRight' && <p>{t('gp.none.noRight')}</p>}
      {noGPReason === 'dead' && <p>{t('gp.none.dead')}</p>}
      {noGPReason === 'emigrated' && <p>{t('gp.none.emigrated')}</p>}
      {noGPReason === 'startsLater' && coming !== null && (
        <p>
          {t('gp.none.startsLater', { date: sentenceDate(coming.valid.from, language, today) })}
        </p>
      )}
      {mayChoose && (
        <p className="flo-actions">
          <CommandButton command={findGp} variant="secondary">
            {t('commands.findGp')}
          </CommandButton>
          <CommandButton command={allocations} />
        </p>
      )}
    </div>
  );
}
