/** The wire contract: the events, their topics, headers and JSON form; everything that the services may know of each other. */
@NullMarked
package io.paymentsystem.contract;

import org.jspecify.annotations.NullMarked;
