-- The live rows of the days, when one source reports them.
create or replace temp view facts as
select
  subject,
  day${columns}
from read_parquet([
    ${files}], union_by_name = true)
where day >= ${start}
  and day < ${end}
  and part in (select id from live_part)
