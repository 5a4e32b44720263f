import { getGPContract } from '../flo-api/gp-contracts.ts';
import {
  changeNin,
  changeTie,
  LedgerReceipt,
  listLedger,
  listPeople,
  listPeopleChanges,
  mergeCitizens,
  previewTieChange,
  TieChange,
} from '../flo-api/ledger.ts';
import { at } from '../flo-api/moment.ts';
import { CitizenId, GPContractId } from '../identifiers/ids.ts';
import { command, query } from '../rpc/operations.ts';
import { z } from '../zod.ts';

const citizen = { citizenId: CitizenId };
/** Revision of the person's ties that was seen; goes to the central service as `If-Match`. */
const tiesRevision = z.string().min(1);

/** Looking back, and putting right what is believed. */
export const ledgerOperations = {
  /** A list as it was on a day, as FLO knew it at an instant. */
  'gpContract.at': query(
    z.strictObject({ gpContractId: GPContractId, ...at }),
    getGPContract.responses[200],
  ),
  'gpContract.people': query(
    z.strictObject({ gpContractId: GPContractId, ...listPeople.body.shape }),
    listPeople.responses[200],
  ),
  'gpContract.peopleChanges': query(
    z.strictObject({ gpContractId: GPContractId, ...listPeopleChanges.body.shape }),
    listPeopleChanges.responses[200],
  ),
  'ledger.list': query(z.strictObject(citizen), listLedger.responses[200]),
  'tie.preview': query(
    z.strictObject({ ...citizen, change: TieChange }),
    previewTieChange.responses[200],
  ),
  'tie.change': command(
    z.strictObject({ ...citizen, ...changeTie.body.shape, tiesRevision }),
    LedgerReceipt,
  ),
  'citizen.changeNin': command(
    z.strictObject({ ...citizen, ...changeNin.body.shape, tiesRevision }),
    changeNin.responses[200],
  ),
  'citizen.merge': command(
    z.strictObject({ ...citizen, ...mergeCitizens.body.shape, tiesRevision }),
    mergeCitizens.responses[200],
  ),
} as const;
