-- What money the PG has moved by its own list, as far as it was read.
create table pg_transaction (
    transaction_key text        primary key,
    order_id        text        not null,
    kind            text        not null check (kind in ('CAPTURE', 'REFUND')),
    amount          bigint      not null check (amount > 0),
    at              timestamptz not null,
    listed_at       timestamptz not null
);
create index pg_transaction_of_order on pg_transaction (order_id);
create index pg_transaction_at on pg_transaction (at);
