import type { Shape } from '../shape.ts';
import type { history as nb } from '../nb/history.ts';

export const history = {
  title: 'History',
  columns: {
    period: 'Period',
    doctor: 'Doctor',
    office: 'GP office',
    began: 'Began',
    ended: 'Ended',
  },
  current: 'now',
  coming: 'coming',
  vacantList: 'List without a permanent GP',
  gap: 'No GP',
  count_one: '{{count}} period',
  count_other: '{{count}} periods',
  empty: 'No earlier GPs are registered.',
  corrected: 'Corrected {{date}}',
  beginReasons: {
    initialRegister: 'From the first register',
    ownChoice: 'Own choice',
    switch: 'Switch',
    waitingList: 'From a waiting list',
    allocated: 'Allocated',
    newborn: 'Newborn',
    movedWithList: 'Followed the list',
    listReduction: 'List was reduced',
    returned: 'Moved back',
  },
  endReasons: {
    switch: 'Switch',
    moved: 'Moved',
    listReduction: 'List was reduced',
    contractEnded: 'The contract ended',
    movedWithList: 'Followed the list',
    emigrated: 'Emigrated',
    died: 'Died',
    optedOut: 'Opted out',
    merged: 'Merged with another identity',
    other: 'Other',
  },
} as const satisfies Shape<typeof nb>;
