create table course (
    id          bigint  primary key,
    capacity    integer not null check (capacity >= 0),
    price       bigint  not null check (price > 0),
    open        boolean not null,
    seats_taken integer not null default 0,
    -- The last line against selling a seat twice, whatever the code above it does.
    constraint no_oversell check (seats_taken between 0 and capacity)
);

create table payment (
    id           uuid primary key,
    course_id    bigint      not null,
    student_id   bigint      not null,
    amount       bigint      not null check (amount > 0),
    payment_key  text,
    status       text        not null,
    -- What a CREATED payment will end as once its first compensation is through; null while the seat is undecided.
    refusal      text,
    reason       text,
    requested_at timestamptz not null,
    updated_at   timestamptz not null
);

-- One student holds one seat of a course at most, from the seat being taken until it is given back.
create unique index payment_holding_a_seat on payment (course_id, student_id)
    where status in ('COUNT_UPDATED', 'PAYMENT_PROCESSED', 'FINAL_COMPLETED', 'CANCELLATION_FAILED', 'FINAL_COMPENSATION_FAILED');

-- Append-only: every transition, with the event that caused it.
create table payment_history (
    id         bigint generated always as identity primary key,
    payment_id uuid        not null,
    at         timestamptz not null,
    status     text        not null,
    cause      text        not null,
    event_id   uuid        not null,
    reason     text
);
create index payment_history_of_payment on payment_history (payment_id);

create table enrolment (
    course_id   bigint      not null,
    student_id  bigint      not null,
    payment_id  uuid        not null unique,
    enrolled_at timestamptz not null,
    primary key (course_id, student_id)
);
