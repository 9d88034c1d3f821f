/** Bar charts as SVG that reads on a light page and on a dark one. */
@org.jspecify.annotations.NullMarked
package io.paymentsystem.bench.report.chart;
