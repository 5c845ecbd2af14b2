/**
 * A closed-loop load on a generated member with 100,000 rows, and on a hand-written JDBC and JSON
 * handler for the same questions on the same HTTP server: the floor. Figures, not tests.
 */
@NullMarked
package cz.uois.examples.bench;

import org.jspecify.annotations.NullMarked;
