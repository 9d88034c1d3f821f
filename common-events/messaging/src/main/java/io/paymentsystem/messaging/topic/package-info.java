/** Topics as declared resources: created by the service that owns them, waited for by the others, checked by all before work begins. */
@NullMarked
package io.paymentsystem.messaging.topic;

import org.jspecify.annotations.NullMarked;
