select line, subject, day, measure, reason, detail
from clash
order by line, reason
limit ${limit}
