/**
 * What a new member begins with: a spec that came with uois, one the user points at, or a small
 * example made for its name. It copies and fills in text, and knows nothing of what a spec means.
 */
@NullMarked
package cz.uois.cli.starter;

import org.jspecify.annotations.NullMarked;
