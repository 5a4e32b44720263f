create table household (
  id                   bigint primary key,
  street               text not null,
  postal_code          text not null,
  city                 text not null,
  municipality_number  text references municipality,
  district_number      text references district
);

create table citizen (
  id                   uuid primary key,
  -- The NIN in use; every number the person has had stands in citizen_nin.
  nin                  text not null unique check (nin ~ '^\d{11}$'),
  first_name           text not null,
  middle_name          text,
  last_name            text not null,
  sex                  text not null check (sex in ('female', 'male')),
  birth_date           date not null,
  death_date           date,
  -- Population register status (OID 5510) and the day it dates from.
  person_status        text not null check (person_status in ('resident', 'emigrated', 'disappeared',
                         'dead', 'discontinued', 'registeredAtBirth', 'temporary', 'inactive',
                         'notResident')),
  person_status_since  date,
  eligibility          text not null check (eligibility in ('resident', 'asylumSeekerInsured',
                         'exemptFromPermit', 'none')),
  municipality_number  text references municipality,
  district_number      text references district,
  household_id         bigint references household,
  address_protection   text not null default 'none' check (address_protection in
                         ('none', 'clientAddress', 'confidential', 'strictlyConfidential')),
  language_form        text check (language_form in ('nb', 'nn')),
  interpreter_language text,
  opted_out_since      date,
  -- Set when two records turned out to be one person: this record lives on under the other.
  merged_into          uuid references citizen,
  -- Tokens for name search (citizens/name-keys.ts): exact-folded and phonetic.
  name_tokens          text[] not null,
  name_keys            text[] not null,
  -- Revision of the aggregate that a switch changes, and when FLO last learnt something of it.
  ties_revision        bigint not null default 1,
  ties_recorded_at     timestamptz not null,
  check ((person_status = 'dead') = (death_date is not null))
);
create index citizen_household on citizen (household_id);
create index citizen_birth_date on citizen (birth_date);
create index citizen_merged on citizen (merged_into) where merged_into is not null;
create index citizen_municipality on citizen (municipality_number);
create index citizen_name_keys on citizen using gin (name_keys);
create index citizen_name_tokens on citizen using gin (name_tokens);

-- Every number a person has or has had. A NIN is not a stable key: it changes.
create table citizen_nin (
  nin                  text primary key check (nin ~ '^\d{11}$'),
  citizen_id           uuid not null references citizen,
  kind                 text not null check (kind in ('birthNumber', 'dNumber', 'auxiliaryNumber')),
  valid                daterange not null
);
create index citizen_nin_citizen on citizen_nin (citizen_id);

create table citizen_address (
  citizen_id           uuid not null references citizen,
  kind                 text not null check (kind in ('residential', 'postal', 'temporary', 'abroad')),
  street               text not null,
  postal_code          text,
  city                 text not null,
  country              text not null default 'NO',
  municipality_number  text references municipality,
  valid                daterange not null check (not isempty(valid)),
  primary key (citizen_id, kind, valid without overlaps)
);
create index citizen_address_street on citizen_address using gin (lower(street) gin_trgm_ops)
  where kind = 'residential' and upper_inf(valid);

create table citizen_parent (
  child_id             uuid not null references citizen,
  parent_id            uuid not null references citizen,
  role                 text not null check (role in ('mother', 'father', 'coMother')),
  primary key (child_id, parent_id)
);
create index citizen_parent_parent on citizen_parent (parent_id);

create table parental_responsibility (
  child_id             uuid not null references citizen,
  -- The holder when it is a person in the register; null when it is somebody else.
  holder_id            uuid references citizen,
  kind                 text not null check (kind in ('joint', 'mother', 'father', 'coMother', 'other',
                         'unknown')),
  valid                daterange not null check (not isempty(valid))
);
create index parental_responsibility_child on parental_responsibility (child_id);
create index parental_responsibility_holder on parental_responsibility (holder_id);

-- A municipality's decision that a person may not be on a list (FOR-2025-12-02-2405 §§ 38–39).
create table list_exclusion (
  citizen_id           uuid not null references citizen,
  gp_contract_id       bigint not null references gp_contract,
  decided_on           date not null,
  primary key (citizen_id, gp_contract_id)
);
