package io.paymentsystem.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.PaymentProcessed;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.testsupport.Scenario;
import io.paymentsystem.testsupport.ServiceTest;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the service tests share: one running service, and one course with two seats and one payment of their own each. */
@ServiceTest
@Import(EnrollmentApi.class)
abstract class EnrollmentTest {

    static final long PRICE = 50_000;
    private static final AtomicLong COURSES = new AtomicLong(1);

    @Autowired Scenario scenario;
    @Autowired EnrollmentApi api;
    @Autowired JdbcClient jdbc;

    final long course = COURSES.getAndIncrement();
    final UUID paymentId = UUID.randomUUID();

    @BeforeEach
    void courseIsOpen() {
        api.open(course, 2, PRICE);
    }

    void status(UUID id, PaymentStatus expected) {
        scenario.eventually(() -> assertThat(api.payment(id)).containsEntry("status", expected.name()));
    }

    PaymentProcessed processed(UUID id) {
        return new PaymentProcessed(id, course, 42, PRICE, Instant.now());
    }
}
