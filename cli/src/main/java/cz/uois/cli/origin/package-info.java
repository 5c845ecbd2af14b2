/**
 * Which line of the spec a line of a generated file comes from, as exactly as can be known. No file
 * is read here, and what a file should say is decided elsewhere.
 */
@NullMarked
package cz.uois.cli.origin;

import org.jspecify.annotations.NullMarked;
