import {
  AllocationSetting,
  AllocationSettingChange,
  CitizenAllocations,
  getAllocationSetting,
} from '../flo-api/allocation.ts';
import { DutyChange, getMunicipalDuty, MunicipalDuty } from '../flo-api/duty.ts';
import { at } from '../flo-api/moment.ts';
import { CitizenId } from '../identifiers/ids.ts';
import { command, query } from '../rpc/operations.ts';
import { z } from '../zod.ts';

/** What municipalities ask of allocation, and what the nights have decided for a person. */
export const allocationOperations = {
  'allocation.setting': query(
    z.strictObject({ ...getAllocationSetting.params.shape, ...at }),
    AllocationSetting,
  ),
  'allocation.changeSetting': command(
    z.strictObject({
      ...getAllocationSetting.params.shape,
      ...AllocationSettingChange.shape,
      /** ETag of the setting that the change was made on. */
      revision: z.string(),
    }),
    AllocationSetting,
  ),
  'allocation.duty': query(
    z.strictObject({ ...getMunicipalDuty.params.shape, ...at }),
    MunicipalDuty,
  ),
  'allocation.changeDuty': command(
    z.strictObject({
      ...getMunicipalDuty.params.shape,
      change: DutyChange,
      /** ETag of the duty that the change was made on. */
      revision: z.string(),
    }),
    MunicipalDuty,
  ),
  'allocation.ofCitizen': query(
    z.strictObject({ citizenId: CitizenId, ...at }),
    CitizenAllocations,
  ),
} as const;
