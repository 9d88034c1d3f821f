package io.paymentsystem.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.ListResult;
import io.paymentsystem.contract.PgTransaction;
import io.paymentsystem.contract.PgTransactionsAnswered;
import io.paymentsystem.contract.PgTransactionsRequested;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListingTests extends GatewayTest {

    private static final int PAGE = 200;

    private final Instant begin = Instant.now().minusSeconds(1);

    @AfterEach
    void heal() {
        Simulator.behavesWellToAll();
    }

    @Test
    void pagesThroughAllMovementsOfMoneyRefundsIncluded() {
        List<UUID> paid = Stream.generate(UUID::randomUUID).limit(300).toList();
        paid.forEach(id -> Simulator.takesOutside(id, AMOUNT));
        paid.subList(0, 150).forEach(id -> Simulator.givesBackOutside(id, 20_000));

        List<PgTransaction> listed = all(begin, Instant.now().plusSeconds(1)).stream().filter(isOf(paid)).toList();

        assertThat(listed).hasSize(450).doesNotHaveDuplicates().extracting(PgTransaction::transactionKey).doesNotHaveDuplicates();
        assertThat(listed.subList(0, 300)).allMatch(isMovement(PgTransaction.Kind.CAPTURE, AMOUNT))
                .extracting(PgTransaction::orderId).containsExactlyElementsOf(paid.stream().map(UUID::toString).toList());
        assertThat(listed.subList(300, 450)).allMatch(isMovement(PgTransaction.Kind.REFUND, 20_000))
                .extracting(PgTransaction::orderId).containsExactlyElementsOf(paid.subList(0, 150).stream().map(UUID::toString).toList());
    }

    @Test
    void listsFromTheFirstMomentOfAPeriodUntilBeforeItsLast() {
        Simulator.takesOutside(paymentId, AMOUNT);
        Instant at = all(begin, Instant.now().plusSeconds(1)).stream().filter(isOf(List.of(paymentId))).findFirst().orElseThrow().at();

        assertThat(all(at, at.plusMillis(1))).anyMatch(isOf(List.of(paymentId)));
        assertThat(all(at.minusSeconds(1), at)).noneMatch(isOf(List.of(paymentId)));
        assertThat(all(at.plusMillis(1), at.plusSeconds(1))).noneMatch(isOf(List.of(paymentId)));
    }

    @Test
    void keepsThePaymentKeyToItself() {
        Simulator.takesOutside(paymentId, AMOUNT);

        assertThat(all(begin, Instant.now().plusSeconds(1))).anyMatch(isOf(List.of(paymentId)));
        assertThat(all(begin, Instant.now().plusSeconds(1)).toString()).doesNotContain("pk-" + paymentId);
    }

    @Test
    void saysThatThePgDidNotAnswer() {
        Simulator.behavesToAll(Map.of("inquiryErrorRate", 1));

        assertUnknown(answer(begin, Instant.now(), null));
    }

    @Test
    void saysThatThePgDoesNotKnowWhereToGoOn() {
        assertUnknown(answer(begin, Instant.now(), "no-such-transaction"));
    }

    @Test
    void asksAgainBeforeItSaysThatThePgDidNotAnswer() {
        Simulator.behavesToAll(Map.of("inquiryErrorRate", 0.2));
        List<UUID> requests = Stream.generate(UUID::randomUUID).limit(40).toList();

        requests.forEach(id -> scenario.send(new PgTransactionsRequested(id, begin, Instant.now(), null)));

        assertThat(requests.stream().map(id -> scenario.expect(PgTransactionsAnswered.class, id)))
                .filteredOn(answer -> answer.result() == ListResult.LISTED).hasSizeGreaterThanOrEqualTo(38);
    }

    @Test
    void answersAgainWhenItIsAskedAgain() {
        Simulator.takesOutside(paymentId, AMOUNT);
        var request = new PgTransactionsRequested(UUID.randomUUID(), begin, Instant.now().plusSeconds(1), null);

        IntStream.range(0, 2).forEach(_ -> scenario.send(request));

        scenario.eventually(() -> assertThat(scenario.all(PgTransactionsAnswered.class, request.requestId())).hasSize(2)
                .allSatisfy(answer -> assertThat(answer.transactions()).filteredOn(isOf(List.of(paymentId))).hasSize(1)));
    }

    private List<PgTransaction> all(Instant from, Instant to) {
        List<PgTransaction> all = new ArrayList<>();
        PgTransactionsAnswered page = answer(from, to, null);
        all.addAll(page.transactions());
        while (page.next() != null) {
            page = answer(from, to, page.next());
            all.addAll(page.transactions());
        }
        return all;
    }

    private PgTransactionsAnswered answer(Instant from, Instant to, @Nullable String after) {
        var request = new PgTransactionsRequested(UUID.randomUUID(), from, to, after);
        scenario.send(request);
        PgTransactionsAnswered answer = scenario.expect(PgTransactionsAnswered.class, request.requestId());
        assertThat(answer.transactions()).hasSizeLessThanOrEqualTo(PAGE);
        return answer;
    }

    private static void assertUnknown(PgTransactionsAnswered answer) {
        assertThat(answer.result()).isEqualTo(ListResult.UNKNOWN);
        assertThat(answer.transactions()).isEmpty();
        assertThat(answer.next()).isNull();
    }

    private static Predicate<PgTransaction> isOf(List<UUID> paymentIds) {
        Set<String> orderIds = paymentIds.stream().map(UUID::toString).collect(Collectors.toSet());
        return movement -> orderIds.contains(movement.orderId());
    }

    private static Predicate<PgTransaction> isMovement(PgTransaction.Kind kind, long amount) {
        return movement -> movement.kind() == kind && movement.amount() == amount;
    }
}
