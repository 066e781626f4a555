-- Some of a run's numbers for a slice of the subjects; all of them look at much the same days.
-- The limit is no limit: it keeps the rows in stored order on one thread, so that the same facts give the
-- same sums to the last bit. Slices run side by side.
select
  subject,
  max(day) as last_day${aggregates}
from (
  select subject, day${columns}
  from facts${ownDays}
  where day >= ${start} and day < ${end}
    and subject between ${first} and ${last}${withinOwnDays}
  limit 9000000000000000
)
group by subject
order by subject
