package io.paymentsystem.enrollment.audit;

import static io.paymentsystem.contract.CorrectionResult.CORRECTED;
import static io.paymentsystem.contract.CorrectionResult.REFUSED;

import io.paymentsystem.contract.CorrectionResult;
import io.paymentsystem.contract.SeatsCorrected;
import io.paymentsystem.enrollment.course.CourseSeats;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a course whose seats are counted anew.
 *
 * @param seatsBefore by the course's own count
 * @param seatsHeld   by the payments that hold one
 * @param reason      for a person
 */
record SeatCorrection(long courseId, CorrectionResult result, int seatsBefore, int seatsHeld, String reason) {

    /** Decides, given the locked course, or that there is none, and the payments that hold a seat of it. Without effects. */
    static SeatCorrection of(long courseId, @Nullable CourseSeats course, int held) {
        if (course == null) {
            return new SeatCorrection(courseId, REFUSED, 0, held, "there is no course " + courseId);
        }
        if (held > course.capacity()) {
            return new SeatCorrection(courseId, REFUSED, course.seatsTaken(), held,
                    "%d payments hold a seat of course %d, which has %d".formatted(held, courseId, course.capacity()));
        }
        return new SeatCorrection(courseId, CORRECTED, course.seatsTaken(), held,
                "course %d had %d seats taken by its own count, and has %d by its payments".formatted(courseId, course.seatsTaken(), held));
    }

    boolean possible() {
        return result == CORRECTED;
    }

    SeatsCorrected answer(UUID requestId, Instant answeredAt) {
        return new SeatsCorrected(requestId, courseId, result, seatsBefore, seatsHeld, reason, answeredAt);
    }
}
