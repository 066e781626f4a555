-- Incoming single values; measure numbers the measures in the order they were met.
create temp table cells (
  line bigint,
  subject bigint,
  day date,
  measure integer,
  value double
)
