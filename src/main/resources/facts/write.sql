-- One new fact file. Sorted, so that a reader of few days skips the other row groups.
copy (
  select
    m.subject,
    m.day,
    t.id as part${columns}
  from merged m
  join target_part t on m.day = t.day
  ${order}
) to ${file} (format parquet, compression snappy, row_group_size 122880)
