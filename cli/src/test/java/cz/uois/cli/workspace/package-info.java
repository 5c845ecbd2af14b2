/** Tests of what happens to a folder. */
@NullMarked
package cz.uois.cli.workspace;

import org.jspecify.annotations.NullMarked;
