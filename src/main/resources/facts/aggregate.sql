-- All metrics of a run for a slice of the subjects: every fact of their windows is read once.
-- The days are cut into segments where the windows begin, and a segment reads only the measures a window
-- over it asks for; elsewhere they are NULL, so an aggregate needs a filter only where a measure serves
-- several windows. The limit is no limit: it keeps the rows in stored order on one thread, so that the same
-- facts give the same sums to the last bit. Slices run side by side.
select
  subject,
  max(day) as last_day${aggregates}
from (
  from (${segments}
  )
  limit 9000000000000000
)
group by subject
order by subject
