/** The little that is needed on top of the JDK's HTTP server: routes, JSON, replies and refusals. */
@NullMarked
package io.paymentsystem.simulators.http;

import org.jspecify.annotations.NullMarked;
