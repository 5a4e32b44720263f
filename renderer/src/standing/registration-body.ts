import type { Registration } from '#contract/flo-api/standing.ts';
import { Nin } from '#contract/identifiers/nin.ts';
import { isCivilDate } from '#contract/time/civil-date.ts';
import type { CivilDate } from '#contract/time/civil-date.ts';
import type { RegistrationDraft, StandingFault } from './standing-state.ts';

/** A paper that can be sent, once it is known who the number belongs to. */
export interface RegistrationBody {
  readonly nin: Nin;
  readonly kind: Registration['kind'];
  readonly tasks: Registration['tasks'];
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
}

const DAY = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** A day as it is written in Norway, `10.6.2026`; undefined when there is no such day. */
export function readDay(text: string): CivilDate | undefined {
  const [, day = '', month = '', year = ''] = DAY.exec(text.trim()) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : undefined;
}

/** What a paper sends, or what is missing. What else is in the way the service says, with why. */
export function registrationBody(draft: RegistrationDraft): RegistrationBody | StandingFault {
  const nin = Nin.safeParse(draft.nin);
  if (!nin.success) return 'badNin';
  const { kind, from, to } = draft;
  const validFrom = readDay(from);
  const validTo = to.trim() === '' ? null : readDay(to);
  if (validFrom === undefined || validTo === undefined) return 'badDate';
  const tasks = kind === 'guardianship' ? [...draft.tasks] : [];
  return { nin: nin.data, kind, tasks, validFrom, validTo };
}
