/** Tests of runs that end before they are done. */
@NullMarked
package cz.uois.cli.crash;

import org.jspecify.annotations.NullMarked;
