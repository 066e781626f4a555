select distinct day, measure from cells
