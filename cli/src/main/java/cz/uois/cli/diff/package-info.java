/**
 * What differs between two texts, line by line, as people read it and as {@code patch} applies it.
 * Where the texts come from and whose they are never enters it.
 */
@NullMarked
package cz.uois.cli.diff;

import org.jspecify.annotations.NullMarked;
