/** Requests against a real PostgreSQL: each with its answer and its statements. */
@NullMarked
package cz.uois.runtime.graphql;

import org.jspecify.annotations.NullMarked;
