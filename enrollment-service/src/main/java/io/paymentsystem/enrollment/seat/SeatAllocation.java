package io.paymentsystem.enrollment.seat;

import io.paymentsystem.contract.PaymentRequested;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.enrollment.course.CourseSeats;
import io.paymentsystem.messaging.Received;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides in the order of arrival who gets a seat, given how courses and holdings stood at the start. Without effects outside itself. */
final class SeatAllocation {

    private final Map<Long, CourseSeats> courses;
    private final Set<Holding> holdings;
    private final Map<Long, Integer> taken = new HashMap<>();

    SeatAllocation(Map<Long, CourseSeats> courses, Set<Holding> holdings) {
        this.courses = courses;
        this.holdings = new HashSet<>(holdings);
    }

    List<SeatDecision> decide(List<Received<PaymentRequested>> requests) {
        return requests.stream().map(this::decide).toList();
    }

    /** How many seats the decisions so far take of each course. */
    Map<Long, Integer> taken() {
        return taken;
    }

    private SeatDecision decide(Received<PaymentRequested> received) {
        PaymentRequested request = received.event();
        CourseSeats course = courses.get(request.courseId());
        var holding = new Holding(request.courseId(), request.studentId());
        String objection = objection(request, course, holding);
        if (objection != null) {
            return new SeatDecision.Refused(received, PaymentStatus.REJECTED, objection);
        }
        if (taken.getOrDefault(course.id(), 0) >= course.seatsLeft()) {
            return new SeatDecision.Refused(received, PaymentStatus.EXCEEDS_CAPACITY, "all seats of course " + course.id() + " are taken");
        }
        taken.merge(course.id(), 1, Integer::sum);
        holdings.add(holding);
        return new SeatDecision.Taken(received);
    }

    private @Nullable String objection(PaymentRequested request, @Nullable CourseSeats course, Holding holding) {
        if (course == null) {
            return "there is no course " + request.courseId();
        }
        if (!course.open()) {
            return "course " + course.id() + " is closed";
        }
        if (request.amount() != course.price()) {
            return "course %d costs %d won, not %d".formatted(course.id(), course.price(), request.amount());
        }
        if (holdings.contains(holding)) {
            return "student %d holds a seat of course %d already".formatted(holding.studentId(), holding.courseId());
        }
        return null;
    }
}
