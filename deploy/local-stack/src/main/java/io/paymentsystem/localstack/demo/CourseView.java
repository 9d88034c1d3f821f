package io.paymentsystem.localstack.demo;

/** A course as enrollment-service shows it. */
record CourseView(long courseId, long capacity, long seatsTaken, long enrolled) {
}
