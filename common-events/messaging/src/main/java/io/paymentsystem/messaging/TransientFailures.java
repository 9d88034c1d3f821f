package io.paymentsystem.messaging;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.KafkaException;
import org.springframework.transaction.TransactionException;

/** Failures that say nothing about the record, only about the moment: the same record may well succeed later. */
public final class TransientFailures {

    /** The database: away, overloaded, or in a deadlock. */
    public static final List<Class<? extends Exception>> OF_THE_DATABASE = List.of(
            TransientDataAccessException.class, RecoverableDataAccessException.class, NonTransientDataAccessResourceException.class,
            TransactionException.class, SQLTransientException.class, SQLRecoverableException.class);

    private static final List<Class<? extends Exception>> OF_THE_BROKER =
            List.of(KafkaException.class, org.apache.kafka.common.KafkaException.class);

    /** No room for more work at the moment, or none any more in this process. */
    private static final List<Class<? extends Exception>> OF_THE_PROCESS = List.of(RejectedExecutionException.class);

    /** Classes of SQL states: connection, resources, an operator's intervention, the system below. */
    private static final List<String> OF_THE_CONNECTION = List.of("08", "53", "57", "58");

    private TransientFailures() {
    }

    /** Whether the failure, or what caused it, is one of them. */
    public static boolean includes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(TransientFailures::isOne);
    }

    private static boolean isOne(Throwable failure) {
        return failure instanceof SQLException sql && isOfTheConnection(sql)
                || Stream.of(OF_THE_DATABASE, OF_THE_BROKER, OF_THE_PROCESS).flatMap(List::stream)
                        .anyMatch(type -> type.isInstance(failure));
    }

    /** Whatever it is wrapped in: a transaction that cannot be rolled back any more, say. What has no state, no server has answered. */
    private static boolean isOfTheConnection(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || OF_THE_CONNECTION.stream().anyMatch(state::startsWith);
    }
}
