create table course (
    id       bigint  primary key,
    capacity integer not null check (capacity >= 0),
    price    bigint  not null check (price > 0),
    -- Seats held, those of payments under way included.
    enrolled integer not null default 0,
    constraint no_oversell check (enrolled between 0 and capacity)
);

-- No index but the key's: nobody looks for a payment by anything else, and every further one would be written too.
create table payment (
    id         uuid   primary key,
    course_id  bigint not null,
    student_id bigint not null,
    amount     bigint not null check (amount > 0),
    status     text   not null
);

create table enrolment (
    course_id  bigint not null,
    student_id bigint not null,
    payment_id uuid   not null,
    primary key (course_id, student_id)
);
