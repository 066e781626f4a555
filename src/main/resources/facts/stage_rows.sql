-- Incoming rows, one per subject and day, with the line of the file they stand in.
create temp table staging (
  line bigint,
  subject bigint,
  day date${columns}
)
