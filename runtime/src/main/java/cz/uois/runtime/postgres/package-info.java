/**
 * The database as a neighbour: started for development, connected, migrated. Entities and their
 * rows never enter it.
 */
@NullMarked
package cz.uois.runtime.postgres;

import org.jspecify.annotations.NullMarked;
