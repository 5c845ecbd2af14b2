/**
 * Pictures of members: what of their models is drawn, where it stands, and how Mermaid, Graphviz
 * and SVG say it. No disk, no clock, no fonts of the machine: the same members give the same bytes.
 */
@NullMarked
package cz.uois.cli.graph;

import org.jspecify.annotations.NullMarked;
