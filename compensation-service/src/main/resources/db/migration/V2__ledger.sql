-- What was asked for, how far it has come, and how it ended: one row per compensation of a payment, kept for good.
create table compensation (
    payment_id    uuid        not null,
    compensation  text        not null check (compensation in ('FIRST', 'SECOND', 'FINAL')),
    course_id     bigint      not null,
    student_id    bigint      not null,
    amount        bigint      not null,
    reason        text        not null,
    state         text        not null check (state in ('RECEIVED', 'STARTED', 'UNDONE', 'NOT_UNDONE', 'COMPLETED', 'FAILED')),
    attempts      integer     not null,
    answer        text        check (answer in ('NOT_TAKEN', 'REFUNDED', 'NOT_REFUNDED')),
    answer_reason text,
    outcome       text,
    failure       text,
    started_at    timestamptz not null,
    updated_at    timestamptz not null,
    primary key (payment_id, compensation)
);
