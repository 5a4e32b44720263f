import type * as real from '#flo-server/persons/gate.ts';

/** The gate as it was before there were rules: everybody sees everything, and nothing is decided. */
const everything = { identity: true, geography: true, override: null } as real.Access;

export const open: typeof real.open = async () => everything;
export const openRelative: typeof real.openRelative = () => everything;
export const openHit: typeof real.openHit = () => ({ access: everything, shutBy: null });
export const wouldOpen: typeof real.wouldOpen = () => true;
export const readSubject: typeof real.readSubject = async () => undefined;
export const openCitizen: typeof real.openCitizen = async () => {
  throw new Error('nothing that is measured opens anybody by id');
};
