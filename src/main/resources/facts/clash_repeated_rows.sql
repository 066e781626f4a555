-- Lines that report a subject and day which an earlier line has reported.
insert into clash
with repeated as (
  select subject, day, min(line) as first_line
  from staging
  group by subject, day
  having count(*) > 1
)
select s.line, s.subject, s.day, '', 'DUPLICATE', r.first_line::varchar
from staging s
join repeated r on s.subject = r.subject and s.day = r.day
where s.line > r.first_line
