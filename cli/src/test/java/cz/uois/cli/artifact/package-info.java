/** Tests of what is decided about the files of a member. */
@NullMarked
package cz.uois.cli.artifact;

import org.jspecify.annotations.NullMarked;
