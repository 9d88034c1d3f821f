-- On repairs: the reconciliation run that sends them, which leaves as a header.
alter table outbox add column reconciliation_run text;
