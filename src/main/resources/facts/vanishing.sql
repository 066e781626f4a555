-- Older rows that are not sent again, or that hold a measure which is not sent again.
select count(*)
from older o
left join staging n on n.subject = o.subject and n.day = o.day
where n.subject is null${lost}
