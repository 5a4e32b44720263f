import { z } from '#contract/zod.ts';
import { addMonths } from '#rules/agreement/months.ts';
import { agreementParametersOn } from '#rules/parameters/agreement-table.ts';
import { defineStep } from '../../jobs/job.ts';
import { carryOutEnding } from './carry-out-ending.ts';
import { findEndings, nextEnding, noteEndings } from './ending-rows.ts';
import { askBackOffice } from './ending-tasks.ts';

/**
 * Sees to agreements that end by themselves (FOR-2025-12-02-2405 § 12 third paragraph). First it notes those
 * that soon will, and asks the back office to see to the list; then it carries out those whose day has come, one
 * at a time. Only what was noted by its day is carried out: an agreement that should have ended before anybody
 * looked is a task, because an extension may stand on paper only.
 */
export const endingsStep = defineStep({
  name: 'endings',
  cursor: z.strictObject({ ended: z.number().int() }),
  batch: async ({ db, key, now, cursor, act }) => {
    if (cursor === null) {
      const until = addMonths(key, agreementParametersOn(key).endingNoticeMonths);
      const endings = await findEndings(db, key, until);
      const noted = await noteEndings(
        db,
        endings.filter(({ endsOn }) => endsOn >= key),
        now,
      );
      await askBackOffice(db, endings, { today: key, now });
      return { cursor: { ended: 0 }, done: noted };
    }
    const ending = await nextEnding(db, key);
    if (ending === undefined) return { cursor: null, done: 0 };
    await carryOutEnding({ db, now, act }, ending);
    return { cursor: { ended: cursor.ended + 1 }, done: 1 };
  },
});
