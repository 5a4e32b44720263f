create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- The instant of the running write, set by the server for each transaction
-- (set_config('flo.instant', …, true)). No trigger asks the machine what time it is.
create function flo_instant() returns timestamptz language plpgsql stable as $$
declare value text := current_setting('flo.instant', true);
begin
  if value is null or value = '' then
    raise exception 'flo.instant is not set for this transaction' using errcode = 'FL000';
  end if;
  return value::timestamptz;
end $$;

-- The day it is in Norway at an instant.
create function oslo_date(instant timestamptz) returns date
  language sql immutable parallel safe
  return (instant at time zone 'Europe/Oslo')::date;
