/** The view of every payment, built from the topics: its status, its terms and its timeline. */
@org.jspecify.annotations.NullMarked
package io.paymentsystem.reconciliation.view;
