-- Letters swapped or left out in a name change most of its trigrams: those are told by distance.
create extension if not exists fuzzystrmatch;
