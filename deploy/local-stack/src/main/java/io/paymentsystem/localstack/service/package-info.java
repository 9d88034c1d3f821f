/** The parts that are our own executable jars: the four services and the simulators. */
@org.jspecify.annotations.NullMarked
package io.paymentsystem.localstack.service;
