-- A list. A vacant list is a contract in force with no LPFL period.
create table gp_contract (
  id                   bigint primary key check (id > 0),
  municipality_number  text not null references municipality,
  office_organization_number text not null references gp_office,
  -- Name of a common list; null for an ordinary one.
  name                 text,
  agreement_date       date not null,
  valid                daterange not null check (not isempty(valid) and lower(valid) is not null),
  max_patients         integer not null check (max_patients between 0 and 2500),
  -- 'open' and 'closed' remember which way the list last turned; what a list is on a day follows
  -- from this, the ceiling, the people on it and the contract's life (rules/list-status).
  status               text not null check (status in ('open', 'closed', 'locked')),
  participates_on_common_list boolean not null default false,
  is_fixed_salary      boolean not null,
  accessible           boolean not null,
  requires_membership  text,
  primary_health_care_team_id bigint references primary_health_care_team,
  end_reason           text,
  revision             bigint not null default 1,
  -- The life of a contract as a temporal key: ties refer to it by PERIOD.
  constraint gp_contract_life unique (id, valid without overlaps)
);
create index gp_contract_municipality on gp_contract (municipality_number);
create index gp_contract_office on gp_contract (office_organization_number);

create table gp_contract_coop_municipality (
  gp_contract_id       bigint not null references gp_contract,
  municipality_number  text not null references municipality,
  primary key (gp_contract_id, municipality_number)
);

-- A doctor's period on a list (legeperiode).
create table gp_on_contract_association (
  id                   bigint primary key,
  gp_contract_id       bigint not null references gp_contract,
  hpr_number           integer not null references doctor,
  relationship         text not null check (relationship in ('LPFL', 'LPVI', 'LPDL')),
  substitute_for_hpr_number integer references doctor,
  valid                daterange not null check (not isempty(valid) and lower(valid) is not null),
  working_percentage   smallint check (working_percentage between 1 and 100),
  -- 0 = Sunday … 6 = Saturday, as the national register counts.
  working_on_days      smallint[] not null default '{}',
  check (substitute_for_hpr_number is null or relationship = 'LPVI'),
  constraint gp_on_contract_once exclude using gist
    (gp_contract_id with =, hpr_number with =, relationship with =, valid with &&),
  constraint gp_on_contract_within_life
    foreign key (gp_contract_id, period valid) references gp_contract (id, period valid)
);
create index gp_on_contract_contract on gp_on_contract_association (gp_contract_id);
create index gp_on_contract_doctor on gp_on_contract_association (hpr_number);

create table out_of_office_location (
  id                   bigint primary key,
  gp_contract_id       bigint not null references gp_contract,
  description          text not null,
  street               text not null,
  postal_code          text not null,
  city                 text not null,
  phone                text,
  valid                daterange not null
);
create index out_of_office_location_contract on out_of_office_location (gp_contract_id);
