package cz.uois.runtime.config;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How a member stops.
 *
 * @param linger serving goes on for so long after readiness is gone: balancers learn it late
 * @param drain requests in execution get so long to end
 * @param with identifier of the process whose end is the member's end
 */
public record Stopping(Duration linger, Duration drain, OptionalLong with) {}
