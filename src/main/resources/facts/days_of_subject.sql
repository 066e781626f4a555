-- The days behind a number.
select day${columns}
from facts
where subject = ?
order by day
