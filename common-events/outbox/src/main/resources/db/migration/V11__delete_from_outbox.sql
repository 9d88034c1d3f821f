-- Deletes by the index, whatever the planner thinks: it mostly meets an outbox that is empty, for which nothing is cheaper than to read it
-- from end to end, and keeps that plan for when it is full.
create function delete_from_outbox(ids bigint[]) returns integer language sql set enable_seqscan = off as $$
    with deleted as (delete from outbox where id = any(ids) returning 1)
    select count(*)::integer from deleted
$$;
