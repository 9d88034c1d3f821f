/** What a run found, as text for a terminal, as Markdown, and as charts. */
@org.jspecify.annotations.NullMarked
package io.paymentsystem.bench.report;
