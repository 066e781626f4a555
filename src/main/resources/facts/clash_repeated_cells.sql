-- Lines that report a subject, day and measure which an earlier line has reported.
insert into clash
with repeated as (
  select subject, day, measure, min(line) as first_line
  from cells
  group by subject, day, measure
  having count(*) > 1
)
select
  c.line,
  c.subject,
  c.day,
  list_extract(${codes}, c.measure + 1),
  'DUPLICATE',
  r.first_line::varchar
from cells c
join repeated r on c.subject = r.subject and c.day = r.day and c.measure = r.measure
where c.line > r.first_line
