/**
 * What a spec means: immutable, complete, ordered as in the YAML, and made by the linker alone. No
 * text of an output file and no YAML node ever enters it.
 */
@NullMarked
package cz.uois.cli.model;

import org.jspecify.annotations.NullMarked;
