-- One row per day whose settlement file was imported, by its last import that came through. Its lines count the bad ones too, its
-- late ones are those of an earlier day.
create table settlement (
    date        date        primary key,
    imported_at timestamptz not null,
    took_ms     bigint      not null,
    lines       bigint      not null,
    bad         bigint      not null,
    matched     bigint      not null,
    late        bigint      not null
);

-- What is being uploaded, in no order. Rows of an upload that nobody will finish are removed by their age; after a crash of
-- PostgreSQL the table is empty, which an upload in progress finds out by counting.
create unlogged table settlement_staging (
    upload_id       uuid        not null,
    line            bigint      not null,
    transaction_key text        not null,
    order_id        text        not null,
    -- the orderId, where it can be a payment of ours
    payment_id      uuid,
    kind            text        not null,
    amount          bigint      not null,
    transaction_at  timestamptz not null,
    settled_on      date        not null,
    fee             bigint      not null,
    staged_at       timestamptz not null default now()
);

-- The lines of every day's file that are not bad.
create table settlement_line (
    date            date        not null,
    transaction_key text        not null,
    line            bigint      not null,
    order_id        text        not null,
    kind            text        not null,
    amount          bigint      not null,
    transaction_at  timestamptz not null,
    settled_on      date        not null,
    fee             bigint      not null,
    primary key (date, transaction_key)
);
create index settlement_line_of_order on settlement_line (order_id);

create table settlement_bad_line (
    date   date   not null,
    line   bigint not null,
    reason text   not null,
    primary key (date, line)
);

-- What did not match when its day was imported: lines, and what the PG's list has of that day and the day's file has not. A line that
-- is not here has matched.
create table settlement_mismatch (
    date            date        not null,
    transaction_key text        not null,
    kind            text        not null,
    order_id        text        not null,
    movement        text        not null,
    at              timestamptz not null,
    file_amount     bigint,
    list_amount     bigint,
    our_amount      bigint,
    primary key (date, transaction_key)
);
create index settlement_mismatch_of_kind on settlement_mismatch (date, kind, transaction_key);

-- The mismatches as they stand now: what is missing in its day's file is no mismatch once any other file has it, and may still come as
-- long as no later day was imported.
create view settlement_open_mismatch as
select mismatch.*,
       kind = 'NOT_IN_THE_FILE' and date = (select max(date) from settlement) as informational
  from settlement_mismatch as mismatch
 where kind <> 'NOT_IN_THE_FILE'
    or not exists (
       select from settlement_line as line
        where line.order_id = mismatch.order_id and line.transaction_key = mismatch.transaction_key);
