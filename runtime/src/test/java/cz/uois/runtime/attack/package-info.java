/** Hostile callers against a running member: real HTTP, real PostgreSQL. */
@NullMarked
package cz.uois.runtime.attack;

import org.jspecify.annotations.NullMarked;
