/**
 * Seed data: the member's own rows of {@code systemdata.json}, in the order of their dependencies.
 * Running it again changes nothing; requests never enter it.
 */
@NullMarked
package cz.uois.runtime.feed;

import org.jspecify.annotations.NullMarked;
