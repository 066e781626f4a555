-- The source's own live rows of the touched days.
create or replace temp view older as
select *
from read_parquet([
    ${files}], union_by_name = true)
where part in (select id from own_part)
  and day in (${days})
