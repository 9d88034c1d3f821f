package io.paymentsystem.baseline.enrolment;

import org.springframework.data.repository.Repository;

/** All enrolments. */
public interface Enrolments extends Repository<Enrolment, Enrolment.Key> {

    boolean existsById(Enrolment.Key id);

    /** Inserts, by the end of the transaction at the latest. */
    Enrolment save(Enrolment enrolment);
}
