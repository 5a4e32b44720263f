import type { Shape } from '../shape.ts';
import type { history as nb } from '../nb/history.ts';

export const history = {
  title: 'Historikk',
  columns: {
    period: 'Periode',
    doctor: 'Lege',
    office: 'Legekontor',
    began: 'Byrja',
    ended: 'Slutta',
  },
  current: 'no',
  coming: 'kjem',
  vacantList: 'Liste utan fast lege',
  gap: 'Ingen fastlege',
  count_one: '{{count}} periode',
  count_other: '{{count}} periodar',
  empty: 'Ingen tidlegare fastlegar er registrerte.',
  corrected: 'Retta {{date}}',
  beginReasons: {
    initialRegister: 'Frå første register',
    ownChoice: 'Valde sjølv',
    switch: 'Byte',
    waitingList: 'Frå venteliste',
    allocated: 'Tildelt',
    newborn: 'Nyfødd',
    movedWithList: 'Følgde lista',
    listReduction: 'Lista vart korta ned',
    returned: 'Flytta tilbake',
  },
  endReasons: {
    switch: 'Byte',
    moved: 'Flytta',
    listReduction: 'Lista vart korta ned',
    contractEnded: 'Avtalen slutta',
    movedWithList: 'Følgde lista',
    emigrated: 'Utvandra',
    died: 'Død',
    optedOut: 'Melde seg ut',
    merged: 'Slått saman med annan identitet',
    other: 'Anna',
  },
} as const satisfies Shape<typeof nb>;
