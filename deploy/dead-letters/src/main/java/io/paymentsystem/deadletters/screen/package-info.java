/** What a terminal shows, and nothing in it that a terminal would act on. */
@org.jspecify.annotations.NullMarked
package io.paymentsystem.deadletters.screen;
