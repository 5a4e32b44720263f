create table municipality (
  number            text primary key check (number ~ '^\d{4}$'),
  name              text not null,
  other_names       text[] not null default '{}',
  county_number     text not null,
  county_name       text not null,
  inhabitants       integer not null,
  centrality_index  integer not null,
  centrality_class  smallint not null,
  language_form     text not null check (language_form in ('nb', 'nn', 'neutral')),
  latitude          double precision not null,
  longitude         double precision not null,
  sami_area         boolean not null default false,
  -- Whether FLO places people without a list automatically; a municipality may ask for it to be off.
  allocates_automatically boolean not null default true
);

create table district (
  number               text primary key check (number ~ '^\d{6}$'),
  name                 text not null,
  municipality_number  text not null references municipality
);

create table postal_code (
  code                 text primary key check (code ~ '^\d{4}$'),
  city                 text not null,
  municipality_number  text references municipality
);
create index postal_code_municipality on postal_code (municipality_number);
