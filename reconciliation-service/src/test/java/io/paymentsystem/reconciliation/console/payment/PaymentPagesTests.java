package io.paymentsystem.reconciliation.console.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.reconciliation.console.ConsoleTest;
import io.paymentsystem.reconciliation.view.Said;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PaymentPagesTests extends ConsoleTest {

    private static final Pattern OLDER = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern FOUND = Pattern.compile("<th scope=\"row\"><a class=\"id\" href=\"/payments/([^\"]+)\"");

    @Test
    void findByCourseStudentStatusAndTime() {
        UUID old = payment("FINAL_COMPLETED", 1, 42, 90, null);
        UUID recent = payment("CANCELLED", 1, 43, 5, "the card was declined");
        UUID elsewhere = payment("FINAL_COMPLETED", 2, 42, 4, null);

        assertThat(found("/payments")).containsExactly(elsewhere, recent, old);
        assertThat(found("/payments?courseId=1&studentId=&status=&from=&to=")).containsExactly(recent, old);
        assertThat(found("/payments?studentId=42")).containsExactly(elsewhere, old);
        assertThat(found("/payments?status=CANCELLED")).containsExactly(recent);
        assertThat(found("/payments?courseId=1&studentId=42&status=FINAL_COMPLETED&from=2020-01-01T00:00")).containsExactly(old);
        assertThat(found("/payments?to=2020-01-01T00:00:00Z")).isEmpty();
        assertThat(shown("/payments?status=CANCELLED")).contains("the card was declined", "50,000 won");
    }

    @Test
    void showAPageAtATimeAndEachPaymentOnce() {
        for (int i = 0; i < 120; i++) {
            payment("CREATED", 7, i, i % 3, null);
        }
        List<UUID> all = new ArrayList<>();
        String next = "/payments?courseId=7";
        for (int pages = 0; next != null; pages++) {
            assertThat(pages).isLessThan(3);
            String page = shown(next);
            all.addAll(in(page));
            Matcher older = OLDER.matcher(page);
            next = older.find() ? older.group(1).replace("&amp;", "&") : null;
        }
        assertThat(all).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void areFoundByToolsToo() {
        UUID payment = payment("REJECTED", 9, 1, 1, "closed");
        UUID older = payment("REJECTED", 9, 1, 2, "closed");

        String json = get("/payments?courseId=9&status=REJECTED&limit=1", "*/*").body();
        assertThat(json).contains(payment.toString(), "\"status\":\"REJECTED\"", "\"firstSeenAt\":").doesNotContain(older.toString());
        assertThat(get("/payments?courseId=9&after=" + payment, "*/*").body())
                .contains(older.toString()).doesNotContain(payment.toString());
        assertThat(get("/payments?limit=1001", "*/*").body()).contains("limit must be from 1 to 1000");
        assertThat(get("/payments?after=" + UUID.randomUUID(), "*/*").body()).contains("nothing is known of");
        assertThat(get("/payments?status=GONE", "*/*").body()).contains("status cannot be 'GONE'");
    }

    @Test
    void openByTheirId() {
        UUID payment = payment("CREATED", 1, 42, 1, null);
        HttpResponse<String> answer = page("/payments?paymentId=" + payment);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/payments/" + payment));
    }

    @Test
    void holdNoConnectionToTheDatabaseAfterwards() {
        UUID payment = payment("CREATED", 1, 42, 1, null);
        for (int i = 0; i < 25; i++) {
            shown("/payments/" + payment);
        }
    }

    @Test
    void showTheFlowAndBothSides() {
        var said = new Said(UUID.randomUUID());
        scenario.send(said.requested());
        scenario.send(said.countUpdated());
        scenario.send(said.inquiryAnswered());
        scenario.eventually(() -> assertThat(jdbc.sql("select count(*) from payment_event where payment_id = ?").param(said.paymentId())
                .query(Long.class).single()).isEqualTo(3));
        jdbc.sql("insert into pg_transaction values ('t', ?, 'CAPTURE', 50000, now(), now())").param(said.paymentId().toString()).update();
        UUID discrepancy = discrepancy("OURS_ONLY", "NEEDS_A_PERSON", said.paymentId(), "look");

        assertThat(shown("/payments/" + said.paymentId()))
                .contains("COUNT UPDATED", "<svg class=\"flow\"", "payment.count-updated", "a seat in course 1 is taken",
                        "TAKEN", "CAPTURE",
                        "/discrepancies/" + discrepancy)
                .doesNotContain("tgen_");
    }

    private List<UUID> found(String path) {
        return in(shown(path));
    }

    private static List<UUID> in(String page) {
        return FOUND.matcher(page).results().map(result -> UUID.fromString(result.group(1))).toList();
    }
}
