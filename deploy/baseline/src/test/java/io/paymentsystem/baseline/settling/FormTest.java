package io.paymentsystem.baseline.settling;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the tests share: they run once for each form, with a course and a payment of their own each. */
@ParameterizedClass
@EnumSource(Form.class)
abstract class FormTest {

    private static final AtomicLong COURSES = new AtomicLong(1);
    static Baseline baseline;

    @Parameter Form form;

    final long course = COURSES.getAndIncrement();
    final UUID payment = UUID.randomUUID();

    @BeforeParameterizedClassInvocation
    static void start(Form form) {
        baseline = Baseline.start(form);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        baseline.close();
    }
}
