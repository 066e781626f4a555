-- Single values become rows, in file order.
create or replace temp table staging as
select
  min(line) as line,
  subject,
  day${columns}
from cells
group by subject, day
order by day, subject
