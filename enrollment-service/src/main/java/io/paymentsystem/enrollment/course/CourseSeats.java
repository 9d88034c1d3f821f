package io.paymentsystem.enrollment.course;

/** How a course stands while its row is locked. */
public record CourseSeats(long id, int capacity, long price, boolean open, int seatsTaken) {

    public int seatsLeft() {
        return capacity - seatsTaken;
    }
}
