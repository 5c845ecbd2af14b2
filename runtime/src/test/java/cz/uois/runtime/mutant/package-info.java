/**
 * Proof that the tests of permissions and tokens can fail: the code is broken in one place at a
 * time. The tests that watch over that place must turn red. Run by the profile {@code mutants}.
 */
@NullMarked
package cz.uois.runtime.mutant;

import org.jspecify.annotations.NullMarked;
