-- The revision that the holder was told last: a change between that and the first look at the hold is
-- not missed.
alter table presence add column told_revision bigint;
