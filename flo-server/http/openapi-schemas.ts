import {
  CitizenOverview,
  Person,
  PersonName,
  Tie,
  TieDetail,
} from '#contract/flo-api/citizen-view.ts';
import { CitizenHit } from '#contract/flo-api/citizens.ts';
import { Decision } from '#contract/flo-api/decision.ts';
import { Period } from '#contract/flo-api/period.ts';
import { Places } from '#contract/flo-api/places.ts';
import { Problem } from '#contract/flo-api/problem.ts';
import {
  Doctor,
  GPContract,
  GPOffice,
  GPOnContractAssociation,
  Municipality,
  OutOfOfficeLocation,
} from '#contract/flo-api/reference.ts';
import { ReferenceChange, SnapshotTrailer, WireChange } from '#contract/flo-api/reference-sync.ts';
import { StandardText } from '#contract/flo-api/standard-text.ts';
import { Principal } from '#contract/flo-api/session.ts';
import { CitizenSwitchFacts, SwitchParameters } from '#contract/flo-api/switch-facts.ts';
import { SwitchReceipt } from '#contract/flo-api/switching.ts';
import { z } from '#contract/zod.ts';

/** Schemas that the published document names and refers to. */
export const namedSchemas = z.registry<{ id: string }>();

const named = {
  CitizenHit,
  CitizenOverview,
  CitizenSwitchFacts,
  Decision,
  Doctor,
  GPContract,
  GPOffice,
  GPOnContractAssociation,
  Municipality,
  OutOfOfficeLocation,
  Period,
  Person,
  PersonName,
  Places,
  Principal,
  Problem,
  ReferenceChange,
  SnapshotTrailer,
  StandardText,
  SwitchParameters,
  SwitchReceipt,
  Tie,
  TieDetail,
  WireChange,
};
for (const [id, schema] of Object.entries(named)) namedSchemas.add(schema, { id });
