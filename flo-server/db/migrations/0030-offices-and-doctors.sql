create table primary_health_care_team (
  id                   bigint primary key,
  organization_number  text not null,
  leader_hpr_number    integer,
  version              integer not null default 1
);

create table gp_office (
  organization_number  text primary key check (organization_number ~ '^\d{9}$'),
  name                 text not null,
  display_name         text not null check (length(display_name) <= 150),
  municipality_number  text not null references municipality,
  district_number      text references district,
  is_group_office      boolean not null,
  accessible           boolean not null,
  visit_street         text not null,
  visit_postal_code    text not null,
  visit_city           text not null,
  post_address         text,
  post_postal_code     text,
  post_city            text,
  phone                text not null,
  email                text,
  primary_health_care_team_id bigint references primary_health_care_team,
  valid                daterange not null
);
create index gp_office_municipality on gp_office (municipality_number);

create table doctor (
  hpr_number           integer primary key check (hpr_number between 1 and 999999999),
  nin                  text unique check (nin ~ '^\d{11}$'),
  first_name           text not null,
  middle_name          text,
  last_name            text not null,
  sex                  text not null check (sex in ('female', 'male')),
  birth_date           date not null,
  authorisation        text not null check (authorisation in ('full', 'licence', 'suspended', 'lost')),
  authorised           daterange not null,
  -- FOR-2017-02-17-192 § 3: specialist, under specialisation, or approved general practitioner.
  competence           text not null check (competence in ('specialist', 'inSpecialisation', 'approved')),
  specialties          text[] not null default '{}',
  -- OID 3303 codes, e.g. nb, nn, en, se, ar.
  languages            text[] not null default '{}'
);

create table primary_health_care_person (
  team_id              bigint not null references primary_health_care_team,
  hpr_number           integer not null,
  role                 text not null,
  is_substitute        boolean not null default false,
  working_percentage   smallint check (working_percentage between 1 and 100),
  membership           daterange not null,
  primary key (team_id, hpr_number, membership without overlaps)
);
