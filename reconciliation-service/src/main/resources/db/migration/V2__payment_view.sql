-- What was said about each payment, once per event, as it stood on its topic save for the paymentKey, which is a secret and never kept.
-- An event id counts within its payment only: a producer that repeats one for several payments hides none of them.
create table payment_event (
    payment_id    uuid        not null,
    event_id      uuid        not null,
    topic         text        not null,
    partition     integer     not null,
    record_offset bigint      not null,
    publisher     text        not null,
    occurred_at   timestamptz not null,
    recorded_at   timestamptz not null default now(),
    detail        text        not null,
    primary key (payment_id, event_id)
);

-- One row per payment: of all that was said, the best word on its terms and the best word on its status. What makes a word better
-- stands beside it, so that the row comes out the same in whatever order, and however often, the events arrive.
create table payment_view (
    payment_id    uuid        primary key,
    course_id     bigint      not null,
    student_id    bigint      not null,
    amount        bigint      not null,
    terms_decided boolean     not null,
    terms_at      timestamptz not null,
    status        text        not null,
    status_rank   integer     not null,
    status_at     timestamptz not null,
    reason        text,
    first_seen_at timestamptz not null
) with (fillfactor = 80);
