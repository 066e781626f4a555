-- Merged values that another source reports already; line 0 when no staged line is behind them.
insert into clash
with other as (
  select *
  from read_parquet([
    ${files}], union_by_name = true)
  where part in (select id from other_part)
),
twice as (
  select m.subject, m.day, case
    ${both}
  end as measure
  from merged m
  join other f on m.subject = f.subject and m.day = f.day
)
select
  coalesce(s.line, 0),
  t.subject,
  t.day,
  t.measure,
  'OTHER_SOURCE',
  ${source}
from twice t
left join ${staged} s
  on s.subject = t.subject and s.day = t.day and coalesce(s.measure, t.measure) = t.measure
where t.measure is not null
