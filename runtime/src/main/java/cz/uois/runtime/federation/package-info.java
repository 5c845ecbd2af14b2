/**
 * Apollo Federation: the schema with what a subgraph must add, and {@code _entities}. The only user
 * of the federation library.
 */
@NullMarked
package cz.uois.runtime.federation;

import org.jspecify.annotations.NullMarked;
