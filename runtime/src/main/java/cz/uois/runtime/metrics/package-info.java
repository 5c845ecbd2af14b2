/**
 * Counters and timers, and their text for Prometheus. It observes the other rooms; no decision
 * depends on it.
 */
@NullMarked
package cz.uois.runtime.metrics;

import org.jspecify.annotations.NullMarked;
