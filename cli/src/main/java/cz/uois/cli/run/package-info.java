/**
 * The order of the steps from a spec to files on disk. Nothing else: each step knows itself how it
 * is done.
 */
@NullMarked
package cz.uois.cli.run;

import org.jspecify.annotations.NullMarked;
