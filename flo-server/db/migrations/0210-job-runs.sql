-- Runs that change many people's records by themselves. A run is for one key (a day) of its kind: started
-- again, it goes on where it stopped; finished, it does nothing more.
create table job_run (
  id                   bigint generated always as identity primary key,
  kind                 text not null,
  -- The night, or the 1st, that the run is for.
  key                  date not null,
  -- The day it decides on: the day it was first started, however often it is started again.
  on_day               date not null,
  state                text not null check (state in ('waiting', 'running', 'finished', 'failed')),
  started_by           jsonb not null,
  started_at           timestamptz not null,
  -- When the newest attempt began, and how many there have been.
  resumed_at           timestamptz,
  attempts             integer not null default 0,
  -- When it ended, well or not.
  ended_at             timestamptz,
  -- What went wrong, as a code: never words of a row.
  error                text,
  unique (kind, key),
  check ((state in ('finished', 'failed')) = (ended_at is not null)),
  check ((state = 'failed') = (error is not null))
);
create index job_run_unfinished on job_run (kind, key) where state <> 'finished';

-- The steps of a run. The cursor is written in the transaction of the effect: a process that dies leaves
-- either both or neither.
create table job_step (
  run_id               bigint not null references job_run,
  name                 text not null,
  position             integer not null,
  state                text not null check (state in ('waiting', 'running', 'finished', 'failed')),
  cursor               jsonb,
  -- Transactions committed, and how much they did of how much.
  batches              integer not null default 0,
  done                 bigint not null default 0,
  total                bigint,
  started_at           timestamptz,
  ended_at             timestamptz,
  error                text,
  primary key (run_id, name)
);
