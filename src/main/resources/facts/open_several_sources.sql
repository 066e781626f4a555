-- The live rows of the days, brought together to one row per subject and day when several sources report.
create or replace temp view facts as
select
  subject,
  day${columns}
from read_parquet([
    ${files}], union_by_name = true)
where day >= ${start}
  and day < ${end}
  and part in (select id from live_part)
group by subject, day
