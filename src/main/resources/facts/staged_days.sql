select distinct day from staging
