-- One row per dead letter: that it has been dealt with, and whether Slack has been told.
create table slack_notification (
    id              bigint generated always as identity primary key,
    topic           text        not null,
    partition       integer     not null,
    record_offset   bigint      not null,
    payment_id      uuid,
    course_id       bigint,
    amount          bigint,
    reason          text        not null,
    attempts        integer     not null,
    created_at      timestamptz not null,
    tries           integer     not null default 0,
    next_attempt_at timestamptz not null,
    sent_at         timestamptz,
    unique (topic, partition, record_offset)
);

create index slack_notification_due on slack_notification (next_attempt_at) where sent_at is null;
