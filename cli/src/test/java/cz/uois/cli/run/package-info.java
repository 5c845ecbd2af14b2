/** Tests of whole runs, and of the examples that they made. */
@NullMarked
package cz.uois.cli.run;

import org.jspecify.annotations.NullMarked;
