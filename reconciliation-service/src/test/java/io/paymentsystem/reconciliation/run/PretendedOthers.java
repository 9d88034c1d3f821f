package io.paymentsystem.reconciliation.run;

import io.paymentsystem.contract.Event;
import io.paymentsystem.contract.EventCodec;
import io.paymentsystem.contract.InquiryResult;
import io.paymentsystem.contract.ListResult;
import io.paymentsystem.contract.MalformedEventException;
import io.paymentsystem.contract.PgInquiryAnswered;
import io.paymentsystem.contract.PgInquiryRequested;
import io.paymentsystem.contract.PgTransaction;
import io.paymentsystem.contract.PgTransactionsAnswered;
import io.paymentsystem.contract.PgTransactionsRequested;
import io.paymentsystem.contract.SeatHoldersAnswered;
import io.paymentsystem.contract.SeatHoldersRequested;
import io.paymentsystem.contract.SeatsAuditAnswered;
import io.paymentsystem.contract.SeatsAuditAnswered.CourseSeats;
import io.paymentsystem.contract.SeatsAuditRequested;
import io.paymentsystem.contract.Topics;
import io.paymentsystem.messaging.MessagingAutoConfiguration;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;

/** The services that runs ask, as far as the wire shows them: they answer what they are told to, and of all else that they do not know. */
@TestComponent
public class PretendedOthers {

    static final String GATEWAY = "pg-gateway-service." + Topics.PAYMENT_COUNT_UPDATED;

    private static final int PAGE = 3;

    private final KafkaTemplate<byte[], byte[]> kafka;
    private final Map<UUID, PgInquiryAnswered> inquiries = new ConcurrentHashMap<>();
    private final List<UUID> inquired = new CopyOnWriteArrayList<>();
    private final List<PgTransaction> transactions = new CopyOnWriteArrayList<>();
    private final Map<Long, CourseSeats> courses = new ConcurrentHashMap<>();
    private final Map<Long, List<UUID>> holders = new ConcurrentHashMap<>();
    private volatile boolean silent;
    private volatile ListResult listResult = ListResult.LISTED;

    PretendedOthers(KafkaTemplate<byte[], byte[]> kafka) {
        this.kafka = kafka;
    }

    public void knowNothing() {
        inquiries.clear();
        inquired.clear();
        transactions.clear();
        courses.clear();
        holders.clear();
        silent = false;
        listResult = ListResult.LISTED;
    }

    public void areSilent(boolean now) {
        silent = now;
    }

    void list(ListResult result) {
        listResult = result;
    }

    public void pgSays(UUID paymentId, InquiryResult result, long captured, long refunded) {
        inquiries.put(paymentId, new PgInquiryAnswered(paymentId, paymentId, result, captured, refunded, Instant.now()));
    }

    void pgLists(PgTransaction... moved) {
        transactions.addAll(List.of(moved));
    }

    void course(long courseId, int taken, List<UUID> payments) {
        courses.put(courseId, new CourseSeats(courseId, 100, taken, payments.size()));
        holders.put(courseId, payments.stream().sorted(Comparator.comparing(UUID::toString)).toList());
    }

    public long timesAsked(UUID paymentId) {
        return inquired.stream().filter(paymentId::equals).count();
    }

    @KafkaListener(id = "pretended." + Topics.PG_INQUIRY_REQUESTED, topics = Topics.PG_INQUIRY_REQUESTED,
            containerFactory = MessagingAutoConfiguration.BATCH_LISTENERS)
    void onInquiries(List<ConsumerRecord<byte[], byte[]>> records) {
        for (PgInquiryRequested asked : read(records, PgInquiryRequested.class)) {
            inquired.add(asked.paymentId());
            PgInquiryAnswered known = inquiries.get(asked.paymentId());
            answer(known == null
                    ? new PgInquiryAnswered(asked.paymentId(), asked.inquiryId(), InquiryResult.UNKNOWN, 0, 0, Instant.now())
                    : new PgInquiryAnswered(asked.paymentId(), asked.inquiryId(), known.result(), known.capturedAmount(),
                            known.refundedAmount(), Instant.now()));
        }
    }

    /** As far as its group shows, the gateway takes up every payment, at once. */
    @KafkaListener(id = GATEWAY, topics = Topics.PAYMENT_COUNT_UPDATED, containerFactory = MessagingAutoConfiguration.BATCH_LISTENERS)
    void onSeatsTaken(List<ConsumerRecord<byte[], byte[]>> records) {
        // The group's offsets are all that is looked at.
    }

    @KafkaListener(id = "pretended." + Topics.PG_TRANSACTIONS_REQUESTED, topics = Topics.PG_TRANSACTIONS_REQUESTED,
            containerFactory = MessagingAutoConfiguration.BATCH_LISTENERS)
    void onTransactions(List<ConsumerRecord<byte[], byte[]>> records) {
        for (PgTransactionsRequested asked : read(records, PgTransactionsRequested.class)) {
            List<PgTransaction> listed = transactions.stream()
                    .filter(each -> !each.at().isBefore(asked.from()) && each.at().isBefore(asked.to()))
                    .sorted(Comparator.comparing(PgTransaction::transactionKey))
                    .filter(each -> asked.after() == null || each.transactionKey().compareTo(asked.after()) > 0)
                    .limit(PAGE).toList();
            boolean known = listResult == ListResult.LISTED;
            answer(new PgTransactionsAnswered(asked.requestId(), listResult, known ? listed : List.of(),
                    known && listed.size() == PAGE ? listed.getLast().transactionKey() : null, Instant.now()));
        }
    }

    @KafkaListener(id = "pretended." + Topics.SEATS_AUDIT_REQUESTED, topics = Topics.SEATS_AUDIT_REQUESTED,
            containerFactory = MessagingAutoConfiguration.BATCH_LISTENERS)
    void onSeats(List<ConsumerRecord<byte[], byte[]>> records) {
        for (SeatsAuditRequested asked : read(records, SeatsAuditRequested.class)) {
            List<CourseSeats> page = courses.values().stream().sorted(Comparator.comparing(CourseSeats::courseId))
                    .filter(course -> asked.afterCourseId() == null || course.courseId() > asked.afterCourseId())
                    .limit(PAGE).toList();
            answer(new SeatsAuditAnswered(asked.requestId(), page, page.size() == PAGE ? page.getLast().courseId() : null, Instant.now()));
        }
    }

    @KafkaListener(id = "pretended." + Topics.SEATS_HOLDERS_REQUESTED, topics = Topics.SEATS_HOLDERS_REQUESTED,
            containerFactory = MessagingAutoConfiguration.BATCH_LISTENERS)
    void onHolders(List<ConsumerRecord<byte[], byte[]>> records) {
        for (SeatHoldersRequested asked : read(records, SeatHoldersRequested.class)) {
            List<UUID> page = holders.getOrDefault(asked.courseId(), List.of()).stream()
                    .filter(each -> asked.after() == null || each.toString().compareTo(asked.after().toString()) > 0)
                    .limit(PAGE).toList();
            answer(new SeatHoldersAnswered(
                    asked.requestId(), asked.courseId(), page, page.size() == PAGE ? page.getLast() : null, Instant.now()));
        }
    }

    private <E extends Event> List<E> read(List<ConsumerRecord<byte[], byte[]>> records, Class<E> type) {
        List<E> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> each : silent ? List.<ConsumerRecord<byte[], byte[]>>of() : records) {
            try {
                events.add(EventCodec.read(each.value(), type));
            } catch (MalformedEventException poison) {
                // Another test's, who sees to it.
            }
        }
        return events;
    }

    private void answer(Event answer) {
        kafka.send(answer.topic().topicName(), answer.key().getBytes(StandardCharsets.UTF_8),
                EventCodec.write(answer).getBytes(StandardCharsets.UTF_8));
    }
}
