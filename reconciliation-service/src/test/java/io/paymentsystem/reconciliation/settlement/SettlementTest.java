package io.paymentsystem.reconciliation.settlement;

import io.paymentsystem.reconciliation.ReconciliationServiceTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** What our books and the PG's list know of money, and the files that are matched with them. Leaves neither behind. */
abstract class SettlementTest extends ReconciliationServiceTest {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    static final String NOON = "2026-11-22T12:00:00+09:00";
    static final String HEADER = "transactionKey,orderId,kind,amount,transactionAt,settledOn,fee";

    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    RestTestClient http;

    private final List<UUID> ours = new ArrayList<>();

    @BeforeEach
    void connect() {
        forgetSettlements();
        http = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @AfterEach
    void forget() {
        forgetSettlements();
        String[] ids = ours.stream().map(UUID::toString).toArray(String[]::new);
        jdbc.sql("delete from payment_view where payment_id = any (?::uuid[])").param(ids).update();
        jdbc.sql("delete from payment_event where payment_id = any (?::uuid[])").param(ids).update();
    }

    private void forgetSettlements() {
        jdbc.sql("""
                truncate settlement, settlement_line, settlement_bad_line, settlement_mismatch, settlement_staging, pg_transaction
                """).update();
    }

    /** A payment of ours of which nothing was said yet but that it is one. */
    UUID payment(long amount) {
        UUID id = UUID.randomUUID();
        ours.add(id);
        jdbc.sql("""
                insert into payment_view (payment_id, course_id, student_id, amount, terms_decided, terms_at,
                                          status, status_rank, status_at, first_seen_at)
                values (?, 1, 42, ?, true, now(), 'CREATED', 0, now(), now())
                """).param(id).param(amount).update();
        return id;
    }

    /** A payment of ours whose money was taken. */
    UUID taken(long amount) {
        UUID id = payment(amount);
        said(id, "payment.processed", "{\"amount\":%d}".formatted(amount));
        return id;
    }

    void said(UUID paymentId, String topic, String detail) {
        jdbc.sql("""
                insert into payment_event (payment_id, event_id, topic, partition, record_offset, publisher, occurred_at, detail)
                values (?, ?, ?, 0, 0, 'a service', now(), ?)
                """).param(paymentId).param(UUID.randomUUID()).param(topic).param(detail).update();
    }

    void cancelAnswered(UUID paymentId, String result) {
        said(paymentId, "pg.cancel-answered", "{\"result\":\"%s\"}".formatted(result));
    }

    void listed(String transactionKey, Object orderId, String kind, long amount, String at) {
        jdbc.sql("insert into pg_transaction values (?, ?, ?, ?, ?::timestamptz, now())")
                .param(transactionKey).param(orderId.toString()).param(kind).param(amount).param(at).update();
    }

    static String capture(String transactionKey, Object orderId, long amount, String at) {
        return "%s,%s,CAPTURE,%d,%s,2026-11-22,30".formatted(transactionKey, orderId, amount, at);
    }

    static String refund(String transactionKey, Object orderId, long amount, String at) {
        return "%s,%s,REFUND,%d,%s,2026-11-22,0".formatted(transactionKey, orderId, amount, at);
    }

    ResponseSpec put(LocalDate date, String... lines) {
        return putFile(date, HEADER + "\n" + String.join("\n", lines));
    }

    ResponseSpec putFile(LocalDate date, String file) {
        return http.put().uri("/settlements/{date}", date).contentType(MediaType.parseMediaType("text/csv"))
                .body(file.getBytes(StandardCharsets.UTF_8)).exchange();
    }

    ResponseSpec get(String uri, Object... variables) {
        return http.get().uri(uri, variables).exchange();
    }
}
