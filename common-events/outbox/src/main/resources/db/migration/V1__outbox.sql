-- One row per event that Kafka has not acknowledged yet: written with the state change, deleted by the relay.
create table outbox (
    id          bigint generated always as identity primary key,
    event_id    uuid        not null,
    event_type  text        not null,
    topic       text        not null,
    key         text        not null,
    payload     text        not null,
    traceparent text        not null,
    occurred_at timestamptz not null,
    created_at  timestamptz not null default clock_timestamp()
);

-- Rows live for milliseconds, so what counts is the number of dead ones, not their share.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

create publication outbox_publication for table outbox with (publish = 'insert');
