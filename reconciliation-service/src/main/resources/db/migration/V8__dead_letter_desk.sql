-- Every record of every dead-letter topic, as it can be shown: never with a paymentKey. What is replayed is read from its topic.
create table dead_letter (
    -- topic/partition/offset, its name to everybody
    place        text        primary key,
    topic        text        not null,
    at           timestamptz not null,
    payment_id   uuid,
    course_id    bigint,
    amount       bigint,
    reason       text        not null,
    -- the reason without what is different each time
    reason_group text        not null,
    cause        text,
    attempts     integer     not null,
    -- how often it was replayed before it came to rest here, and as what it rested the last time
    replays      integer     not null,
    replay_of    text,
    key          text,
    value        text,
    bytes        bigint      not null,
    whole        boolean     not null,
    headers      text        not null,
    stack_trace  text,
    state        text        not null check (state in ('OPEN', 'PARKED', 'REPLAYED'))
);
create index dead_letter_latest on dead_letter (at desc, place desc);
create index dead_letter_latest_in_state on dead_letter (state, at desc, place desc);
create index dead_letter_counts on dead_letter (topic, reason_group, state);
create index dead_letter_of_topic on dead_letter (topic, at desc, place desc);
create index dead_letter_of_payment on dead_letter (payment_id);
create index dead_letter_of_course on dead_letter (course_id);

-- One row per replay of any number of records, a dry run too.
create table replay (
    id              uuid        primary key,
    dry_run         boolean     not null,
    by              text        not null,
    reason          text,
    -- verdicts beside SAFE that are replayed all the same
    overridden      text        not null,
    rate_per_second integer     not null,
    state           text        not null check (state in ('RUNNING', 'STOPPED', 'COMPLETED')),
    requested_at    timestamptz not null,
    ended_at        timestamptz,
    stopped_by      text,
    stop_reason     text,
    -- when the last records were sent, for the rate
    paced_at        timestamptz not null
);
create index replay_latest on replay (requested_at desc, id);
create index replay_running on replay (id) where state = 'RUNNING';

-- The records of a replay, and, of those that were sent, the audit: what, when, by which verdict, and how it ended. A record is SENDING
-- from before it is sent until it is known to be on its topic, so that after a crash its topic is looked at instead of sending again.
create table replay_record (
    replay_id      uuid        not null references replay,
    place          text        not null references dead_letter,
    seq            bigint      not null,
    state          text        not null check (state in ('WAITING', 'ASKED', 'APPROVED', 'SENDING', 'REPLAYED', 'LEFT')),
    -- not to be asked about before
    due_at         timestamptz,
    inquiry_id     uuid,
    first_asked_at timestamptz,
    asked_at       timestamptz,
    judged_at      timestamptz,
    verdict        text,
    verdict_reason text,
    -- where on its topic the replay can begin to be, and since when it is being sent, by the database's clock
    sent_after     bigint,
    sending_at     timestamptz,
    replayed_at    timestamptz,
    result         text,
    result_at      timestamptz,
    primary key (replay_id, place)
);
create index replay_record_next on replay_record (replay_id, state, seq);
-- A dead letter is replayed once; when it dies again, it is another one.
create unique index replay_record_once on replay_record (place) where state in ('SENDING', 'REPLAYED');
create index replay_record_sending on replay_record (sending_at) where state = 'SENDING';
create index replay_record_followed on replay_record (replayed_at) where state = 'REPLAYED' and result is null;
create index replay_record_audit on replay_record (sending_at desc, place desc) where state in ('SENDING', 'REPLAYED');
