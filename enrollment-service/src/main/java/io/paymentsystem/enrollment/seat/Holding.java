package io.paymentsystem.enrollment.seat;

/** That a student holds a seat of a course, paid for or not yet. */
record Holding(long courseId, long studentId) {
}
