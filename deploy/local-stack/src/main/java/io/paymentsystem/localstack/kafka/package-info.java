/** A real single-node Kafka broker in KRaft mode, with its data on disk. */
@org.jspecify.annotations.NullMarked
package io.paymentsystem.localstack.kafka;
