/**
 * A small member for tests of the shell: two tables, a reference, a self reference, one column of
 * each type. Nothing in it is generated.
 */
@NullMarked
package cz.uois.runtime.shelf;

import org.jspecify.annotations.NullMarked;
