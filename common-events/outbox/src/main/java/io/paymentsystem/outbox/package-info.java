/** The transactional outbox: events are written with the state change, and leave for Kafka through a Debezium relay. */
@NullMarked
package io.paymentsystem.outbox;

import org.jspecify.annotations.NullMarked;
