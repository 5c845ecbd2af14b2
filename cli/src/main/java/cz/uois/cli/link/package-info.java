/**
 * Finds out what a spec means: resolves its names, applies the rules of the language and makes the
 * linked model, only if there is no error. No file is written and no text of an output made here.
 */
@NullMarked
package cz.uois.cli.link;

import org.jspecify.annotations.NullMarked;
