/** Keeps the books: knows of every payment what the topics say of it, and nothing else. */
@org.jspecify.annotations.NullMarked
package io.paymentsystem.reconciliation;
