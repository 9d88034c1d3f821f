/** What the tests of all services share: real Kafka and PostgreSQL in the process, and a scenario language over them. */
@NullMarked
package io.paymentsystem.testsupport;

import org.jspecify.annotations.NullMarked;
