package io.paymentsystem.baseline.settling;

import io.paymentsystem.baseline.course.Courses;
import io.paymentsystem.baseline.enrolment.Enrolments;
import io.paymentsystem.baseline.payment.Payments;
import io.paymentsystem.baseline.pg.Pg;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Chooses the form. */
@Configuration(proxyBeanMethods = false)
class SettlingConfiguration {

    @Bean
    Settling settling(BaselineSettings settings, TransactionTemplate transaction,
                      Courses courses, Payments payments, Enrolments enrolments, Pg pg) {
        var seats = new LockedSeats(courses, payments, enrolments);
        return new Once(switch (settings.form()) {
            case ONE_PHASE -> new OnePhase(transaction, seats, enrolments, pg);
            case THREE_PHASE -> new ThreePhases(transaction, seats, payments, enrolments, pg);
            case TUNED -> new Tuned(transaction, courses, payments, enrolments, pg);
        }, payments);
    }
}
