-- One row per thing that Slack is told. Rows stay: their keys are how it is told once.
create table slack_notification (
    id              bigint generated always as identity primary key,
    key             text        not null unique,
    title           text        not null,
    fields          jsonb       not null,
    reason          text        not null,
    action          text,
    created_at      timestamptz not null,
    tries           integer     not null default 0,
    next_attempt_at timestamptz not null,
    sent_at         timestamptz
);

create index slack_notification_due on slack_notification (next_attempt_at) where sent_at is null;
