/**
 * Changes of a spec as its author would type them: a few characters at one place, and every other
 * byte as it was. The disk and what is generated never enter it.
 */
@NullMarked
package cz.uois.cli.edit;

import org.jspecify.annotations.NullMarked;
