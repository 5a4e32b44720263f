import { nameColumns } from '../citizens/name-columns.ts';
import { statement } from '../db/statement.ts';
import { openMoveGround } from './extra-switch.ts';
import { settleHousehold } from './households.ts';
import { insertPerson, storeAddress } from './new-person.ts';
import type { Apply } from './apply-event.ts';

const endAddress = statement(
  'registerEvents.endOldAddress',
  `update citizen_address set valid = daterange(lower(valid), $2::date)
    where citizen_id = $1 and kind = 'residential' and upper_inf(valid) and lower(valid) < $2::date`,
);

const settle = statement(
  'registerEvents.settle',
  `update citizen set municipality_number = $2, district_number = $3, household_id = $4 where id = $1`,
);

const comeBack = statement(
  'registerEvents.comeBack',
  `update citizen set person_status = 'resident', person_status_since = $2, eligibility = 'resident',
      municipality_number = $3, district_number = $4, household_id = $5, first_name = $6,
      middle_name = $7, last_name = $8, name_tokens = $9, name_keys = $10 where id = $1`,
);

/** A new address, and the right to one more switch that reporting it gives. */
export const applyMove: Apply<'move'> = async (scope, event, id) => {
  const { db } = scope;
  const { address, occurredOn } = event;
  const household = await settleHousehold(db, address, [id]);
  await endAddress(db, id, occurredOn);
  await storeAddress(scope, id, address, occurredOn);
  await settle(db, id, address.municipalityNumber, address.districtNumber, household);
  await openMoveGround(scope, id, occurredOn);
  return { citizenId: id, mayNeedList: true };
};

/** Somebody comes, or comes back: without a list until somebody chooses or the nightly run finds one. */
export const applyImmigration: Apply<'immigration'> = async (scope, event, id) => {
  const { db, person } = scope;
  if (person === null) {
    return { citizenId: await insertPerson(scope, event, []), mayNeedList: true };
  }
  const { address, name, occurredOn } = event;
  const household = await settleHousehold(db, address, [id]);
  const { nameTokens, nameKeys } = nameColumns(name.first, name.middle, name.last);
  await endAddress(db, id, occurredOn);
  await storeAddress(scope, id, address, occurredOn);
  await comeBack(
    db,
    id,
    occurredOn,
    address.municipalityNumber,
    address.districtNumber,
    household,
    name.first,
    name.middle,
    name.last,
    nameTokens,
    nameKeys,
  );
  return { citizenId: id, mayNeedList: true };
};
