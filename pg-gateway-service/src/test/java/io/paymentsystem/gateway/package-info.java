/** Tests of the service against real Kafka, real PostgreSQL and the PG simulator. */
@NullMarked
package io.paymentsystem.gateway;

import org.jspecify.annotations.NullMarked;
