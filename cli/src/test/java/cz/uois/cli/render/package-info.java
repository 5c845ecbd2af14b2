/** Tests of the texts that are made: they compile, parse, and say nothing they should not. */
@NullMarked
package cz.uois.cli.render;

import org.jspecify.annotations.NullMarked;
