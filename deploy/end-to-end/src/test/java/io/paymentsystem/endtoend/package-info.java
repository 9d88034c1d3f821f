/** The whole system from outside: what a producer, an operator and the PG's books see, whatever footing it runs on. */
@NullMarked
package io.paymentsystem.endtoend;

import org.jspecify.annotations.NullMarked;
