/**
 * What the tests of a member stand on: the member over HTTP, its query files, its count of SQL
 * statements. Nothing of a running member depends on it, and no test framework is needed here.
 */
@NullMarked
package cz.uois.runtime.testing;

import org.jspecify.annotations.NullMarked;
