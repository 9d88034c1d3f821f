-- What the operators' console searches payments by, the newest first. Each index costs every change of a payment's row a little.
create index payment_view_latest on payment_view (first_seen_at, payment_id);
create index payment_view_of_course on payment_view (course_id, first_seen_at, payment_id);
create index payment_view_of_student on payment_view (student_id, first_seen_at, payment_id);

-- Payments enter it once, when they end. The open ones are in payment_view_open, and few.
create index payment_view_ended on payment_view (status, first_seen_at, payment_id)
    where status in ('FINAL_COMPLETED', 'EXCEEDS_CAPACITY', 'REJECTED', 'CANCELLED');
