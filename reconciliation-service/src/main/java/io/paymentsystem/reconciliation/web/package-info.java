/** What every answer over HTTP has in common. */
@NullMarked
package io.paymentsystem.reconciliation.web;

import org.jspecify.annotations.NullMarked;
