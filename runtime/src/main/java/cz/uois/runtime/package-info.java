/**
 * A member as a running process: its parts made in reading order, started and stopped. It is the
 * one place that knows all rooms, and no rule of theirs ever enters it.
 */
@NullMarked
package cz.uois.runtime;

import org.jspecify.annotations.NullMarked;
