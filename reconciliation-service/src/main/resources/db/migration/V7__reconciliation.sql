-- One row per run. At most one is under way, on whichever replica takes the next step, and at most one waits for it to end.
create table reconciliation_run (
    id             uuid        primary key,
    cause          text        not null check (cause in ('START', 'SCHEDULE', 'OPERATOR')),
    state          text        not null check (state in ('QUEUED', 'RUNNING', 'COMPLETED')),
    age_limit      interval    not null,
    requested_at   timestamptz not null,
    started_at     timestamptz,
    ended_at       timestamptz,
    -- What is younger than this when the run starts is left to itself.
    cutoff         timestamptz,
    -- The period of the PG's own list that is read.
    listed_from    timestamptz,
    -- How far the sweep over the open payments has come; null before its first page.
    swept_to       uuid,
    swept          boolean     not null default false,
    -- Whether the PG's list was read to its end; the next run reads on from the last one of which that is so.
    listed         boolean     not null default false,
    payments       integer     not null default 0,
    transactions   integer     not null default 0,
    courses        integer     not null default 0,
    found          integer     not null default 0,
    repairs        integer     not null default 0
);
create unique index reconciliation_run_under_way on reconciliation_run (state) where state <> 'COMPLETED';
create index reconciliation_run_latest on reconciliation_run (requested_at desc, id);

-- What a run has still to learn. A row is there until its answer was acted upon, so a crash costs nothing but asking again.
create table question (
    request_id  uuid        primary key,
    run_id      uuid        not null references reconciliation_run,
    kind        text        not null check (kind in ('PAYMENT', 'TRANSACTIONS', 'SEATS', 'HOLDERS')),
    -- The payment or the course that it is about.
    payment_id  uuid,
    course_id   bigint,
    -- What a page begins after.
    after       text,
    -- How often the run has asked about this payment, itself included.
    round       integer     not null default 1,
    due_at      timestamptz not null,
    asked_at    timestamptz,
    answered_at timestamptz,
    answer      text,
    unique (run_id, payment_id)
);
create index question_due on question (run_id, due_at) where answered_at is null;

-- The payments that hold a seat of a course that a run looks into.
create table seat_holder (
    run_id     uuid   not null,
    course_id  bigint not null,
    payment_id uuid   not null,
    primary key (run_id, course_id, payment_id)
);

create table discrepancy (
    id             uuid        primary key,
    kind           text        not null,
    -- What it is about, by the name that it has where it was found: a payment, an order, a transaction, a course.
    subject        text        not null,
    payment_id     uuid,
    course_id      bigint,
    amount         bigint,
    state          text        not null check (state in ('FOUND', 'REPAIRING', 'REPAIRED', 'NEEDS_A_PERSON', 'SETTLED')),
    ours           text        not null,
    pg             text        not null,
    reason         text        not null,
    found_by       uuid,
    found_at       timestamptz not null,
    updated_at     timestamptz not null,
    repairs        integer     not null default 0,
    next_repair_at timestamptz not null,
    unique (subject, kind)
);
create index discrepancy_latest on discrepancy (found_at desc, id);
create index discrepancy_of_payment on discrepancy (payment_id);
create index discrepancy_of_run on discrepancy (found_by);
create index discrepancy_open on discrepancy (state) where state in ('FOUND', 'REPAIRING', 'NEEDS_A_PERSON');

-- Append-only: the life of each discrepancy, with what was known at the time.
create table discrepancy_history (
    id             bigint generated always as identity primary key,
    discrepancy_id uuid        not null references discrepancy,
    at             timestamptz not null,
    state          text        not null,
    run_id         uuid,
    what           text        not null
);
create index discrepancy_history_of on discrepancy_history (discrepancy_id);
create index discrepancy_history_of_run on discrepancy_history (run_id);

-- The payments that a sweep goes through: few of many.
create index payment_view_open on payment_view (payment_id)
    where status in ('CREATED', 'COUNT_UPDATED', 'PAYMENT_PROCESSED', 'CANCELLATION_FAILED', 'FINAL_COMPENSATION_FAILED');

-- Where our own word says that money moved, by time.
create index payment_event_of_money on payment_event (occurred_at) where topic in ('payment.processed', 'pg.cancel-answered');

-- Which payment of ours a movement at the PG belongs to, where its order is one.
alter table pg_transaction add column payment_id uuid generated always as (
    case when order_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then order_id::uuid end) stored;
create index pg_transaction_of_payment on pg_transaction (payment_id) where payment_id is not null;
