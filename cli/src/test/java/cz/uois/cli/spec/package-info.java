/** What tests derive from the table of the spec language. */
@NullMarked
package cz.uois.cli.spec;

import org.jspecify.annotations.NullMarked;
