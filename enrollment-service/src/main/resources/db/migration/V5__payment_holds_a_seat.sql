-- A new version of a row goes into every index of its table if a column changes that one of them names, be it in its condition. So what the
-- index has to know of the status is a column of its own, which stays as it is from the seat being taken until it is given back.
drop index payment_holding_a_seat;

-- Room on the page for the one update that a payment sees after its seat was taken.
alter table payment set (fillfactor = 50);

alter table payment add column holds_a_seat boolean not null generated always as
    (status in ('COUNT_UPDATED', 'PAYMENT_PROCESSED', 'FINAL_COMPLETED', 'CANCELLATION_FAILED', 'FINAL_COMPENSATION_FAILED')) stored;

create unique index payment_holding_a_seat on payment (course_id, student_id) where holds_a_seat;
