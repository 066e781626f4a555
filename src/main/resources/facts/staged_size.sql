select count(*), count(distinct subject) from staging
