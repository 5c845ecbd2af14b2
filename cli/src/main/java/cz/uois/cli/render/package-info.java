/**
 * The text of each planned file, the same on any machine, and one escaper for each language that
 * free text reaches. What a text says is decided before; the member's folder is never touched.
 */
@NullMarked
package cz.uois.cli.render;

import org.jspecify.annotations.NullMarked;
