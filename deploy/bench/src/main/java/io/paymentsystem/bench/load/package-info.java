/** What is asked of a contender, and the parts that ask it and see how it ends. */
@org.jspecify.annotations.NullMarked
package io.paymentsystem.bench.load;
