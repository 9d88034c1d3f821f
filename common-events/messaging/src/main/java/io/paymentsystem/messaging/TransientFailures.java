package io.paymentsystem.messaging;

import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
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

    private TransientFailures() {
    }

    /** Whether the failure, or what caused it, is one of them. */
    public static boolean includes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOneOf(OF_THE_DATABASE, cause) || isOneOf(OF_THE_BROKER, cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneOf(List<Class<? extends Exception>> types, Throwable cause) {
        return types.stream().anyMatch(type -> type.isInstance(cause));
    }
}
