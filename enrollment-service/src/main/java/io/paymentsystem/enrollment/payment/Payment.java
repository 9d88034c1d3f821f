package io.paymentsystem.enrollment.payment;

import io.paymentsystem.contract.PaymentStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A payment as it is shown; it changes by statements of {@link PaymentStore} only. */
@Entity
@Immutable
class Payment {

    @Id
    private UUID id;
    @Column(name = "course_id")
    private long courseId;
    @Column(name = "student_id")
    private long studentId;
    private long amount;
    @Enumerated(EnumType.STRING)
    private PaymentStatus status;
    private @Nullable String reason;
    @OneToMany(fetch = FetchType.LAZY)
    @JoinColumn(name = "payment_id")
    @OrderBy("id")
    private List<HistoryEntry> history;

    /** The public form: the history is every transition, oldest first, with the event that caused it. */
    record View(
            UUID paymentId, long courseId, long studentId, long amount, PaymentStatus status, @Nullable String reason,
            List<HistoryEntry.View> history) {
    }

    View view() {
        return new View(id, courseId, studentId, amount, status, reason, history.stream().map(HistoryEntry::view).toList());
    }

    @Entity(name = "payment_history")
    @Immutable
    static class HistoryEntry {

        @Id
        private Long id;
        private Instant at;
        @Enumerated(EnumType.STRING)
        private PaymentStatus status;
        private String cause;
        @Column(name = "event_id")
        private UUID eventId;
        private @Nullable String reason;

        record View(Instant at, PaymentStatus status, String cause, UUID eventId, @Nullable String reason) {
        }

        View view() {
            return new View(at, status, cause, eventId, reason);
        }
    }
}
