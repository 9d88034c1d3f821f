-- Entries are only ever looked up by their payment, so one index does where there were two. Four entries are written per payment.
alter table payment_history drop constraint payment_history_pkey, add primary key (payment_id, id);
drop index payment_history_of_payment;
