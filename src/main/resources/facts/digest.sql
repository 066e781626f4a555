-- Each day's content as one number: equal content, equal number, in whatever order the rows come.
select day, count(*), bit_xor(hash(subject${columns}))::varchar
from merged
where day in (${days})
group by day
