-- One row per payment that the PG was, is or never may be asked for. Written before the call, so a row is also the work that is left.
create table pg_payment (
    payment_id    uuid        primary key,
    course_id     bigint      not null,
    student_id    bigint      not null,
    amount        bigint      not null check (amount > 0),
    payment_key   text,
    traceparent   text        not null,
    state         text        not null,
    -- on whose behalf the money goes back
    compensation  text,
    -- why it was declined, or is to go back
    reason        text,
    approved_at   timestamptz,
    -- fruitless checks since the state was entered
    attempts      int         not null default 0,
    -- how often the PG has refused a cancel for good
    refusals      int         not null default 0,
    -- when any process may take the payment up; null where nothing is left to do
    next_check_at timestamptz,
    -- until then an approval call may be on the wire
    lease_until   timestamptz,
    -- since when, or when last, the fate of the money was open, and whether Slack was told that it has been for long
    open_since    timestamptz not null default now(),
    alerted       boolean     not null default false,
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now()
);

create index pg_payment_next_check_at on pg_payment (next_check_at) where next_check_at is not null;

-- Every payment is updated soon after it was inserted: room on the same page spares its indexes.
alter table pg_payment set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
