/** What all endpoints share: errors as problem details. */
@NullMarked
package io.paymentsystem.enrollment.web;

import org.jspecify.annotations.NullMarked;
