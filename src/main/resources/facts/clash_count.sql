select count(*) from clash
