/** A real PostgreSQL server from embedded binaries, with one role and one database per service. */
@org.jspecify.annotations.NullMarked
package io.paymentsystem.localstack.postgres;
