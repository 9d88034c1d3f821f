package io.paymentsystem.reconciliation.run;

import io.paymentsystem.contract.SeatHoldersAnswered;
import io.paymentsystem.contract.SeatsAuditAnswered;
import io.paymentsystem.contract.SeatsAuditAnswered.CourseSeats;
import io.paymentsystem.reconciliation.decision.Decision;
import io.paymentsystem.reconciliation.decision.Kind;
import io.paymentsystem.reconciliation.discrepancy.Discrepancies;
import io.paymentsystem.reconciliation.discrepancy.Discrepancies.Finding;
import io.paymentsystem.reconciliation.discrepancy.Subject;
import io.paymentsystem.reconciliation.discrepancy.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

/**
 * Compares, per course, the seats that it counts with those that payments hold. Both come from one moment of enrollment-service's books,
 * so a difference is none of passing. Which payments are at fault shows where its books and the view differ.
 */
@Component
class SeatAudit {

    private final SeatHolders holders;
    private final Discrepancies discrepancies;
    private final Questions questions;
    private final IdGenerator ids;
    private final Clock clock;

    SeatAudit(SeatHolders holders, Discrepancies discrepancies, Questions questions, IdGenerator ids, Clock clock) {
        this.holders = holders;
        this.discrepancies = discrepancies;
        this.questions = questions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Takes in a page of courses; of those whose seats have drifted it asks who holds them. */
    Progress courses(Run run, Question question) {
        SeatsAuditAnswered answer = question.answer(SeatsAuditAnswered.class);
        List<CourseSeats> drifted = answer.courses().stream().filter(SeatAudit::hasDrifted).toList();
        int found = discrepancies.found(run.id(), drifted.stream().map(SeatAudit::drift).toList());
        holders.driftedBefore().stream()
                .filter(courseId -> answer.courses().stream().anyMatch(course -> course.courseId() == courseId && !hasDrifted(course)))
                .forEach(courseId -> discrepancies.over(run.id(), Kind.SEAT_DRIFT, Long.toString(courseId),
                        "the course counts as many seats as payments hold"));
        Instant now = clock.instant();
        List<Question> next = new ArrayList<>(drifted.stream()
                .map(course -> Question.ofHolders(ids.generateId(), run.id(), course.courseId(), null, now)).toList());
        if (answer.nextAfterCourseId() != null) {
            next.add(Question.ofSeats(ids.generateId(), run.id(), answer.nextAfterCourseId(), now));
        }
        questions.add(next);
        return Progress.ofCourses(answer.courses().size(), found);
    }

    /** Takes in a page of payments that hold a seat of a course that has drifted; after the last it calls for a person. */
    Progress holders(Run run, Question question) {
        SeatHoldersAnswered answer = question.answer(SeatHoldersAnswered.class);
        holders.add(run.id(), answer.courseId(), answer.paymentIds());
        if (answer.next() != null) {
            questions.add(List.of(Question.ofHolders(ids.generateId(), run.id(), answer.courseId(), answer.next(), clock.instant())));
            return Progress.NONE;
        }
        SeatHolders.Fault fault = holders.fault(run.id(), answer.courseId());
        holders.forget(run.id(), answer.courseId());
        return Progress.ofCourses(0, discrepancies.judge(run.id(), List.of(verdict(answer.courseId(), fault))).found());
    }

    private static boolean hasDrifted(CourseSeats course) {
        return course.seatsTaken() != course.seatsHeld();
    }

    private static Finding drift(CourseSeats course) {
        return Finding.of(Kind.SEAT_DRIFT, subject(course.courseId()), "the course counts " + course.seatsTaken(),
                "payments hold " + course.seatsHeld(), "the course counts other seats than its payments hold");
    }

    private static Verdict verdict(long courseId, SeatHolders.Fault fault) {
        return new Verdict(subject(courseId),
                new Decision.Alert(Kind.SEAT_DRIFT, "the course counts other seats than its payments hold; a person has to say so before it counts anew"),
                "by the view, payments hold " + fault.heldByTheView(), fault.inWords());
    }

    private static Subject subject(long courseId) {
        return new Subject(Long.toString(courseId), null, courseId, null);
    }
}
