-- Deletes what Kafka has acknowledged, in a transaction of its own, and says how much that was.
--
-- By the index, whatever the planner thinks: it mostly meets an outbox that is empty, for which nothing is cheaper than to read it from end to
-- end, and keeps that plan for when it is full. And without waiting for the disk: what a crash of PostgreSQL brings back is published again.
create function delete_from_outbox(ids bigint[]) returns integer language plpgsql as $$
declare
    deleted integer;
begin
    perform set_config('enable_seqscan', 'off', true), set_config('synchronous_commit', 'off', true);
    delete from outbox where id = any(ids);
    get diagnostics deleted = row_count;
    return deleted;
end
$$;
