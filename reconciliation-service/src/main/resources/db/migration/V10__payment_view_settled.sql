-- Room for a change of every row on its own page, for rows from now on; without it changes could not leave the indexes alone.
alter table payment_view set (fillfactor = 45);

-- What a payment has ended as for good; null as long as something may still be done about it. The indexes go by this and not by the status:
-- a payment's row changes several times before it is settled, and a change that touches nothing indexed leaves every index alone.
alter table payment_view add column settled_as text generated always as (
    case when status in ('FINAL_COMPLETED', 'EXCEEDS_CAPACITY', 'REJECTED', 'CANCELLED') then status end) stored;

-- The payments that a sweep goes through: few of many.
drop index payment_view_open;
create index payment_view_open on payment_view (payment_id) where settled_as is null;

-- Payments enter it once.
drop index payment_view_ended;
create index payment_view_settled on payment_view (settled_as, first_seen_at, payment_id) where settled_as is not null;
