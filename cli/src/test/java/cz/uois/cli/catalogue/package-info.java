/** The university's specs against the list of what its members have had. */
@NullMarked
package cz.uois.cli.catalogue;

import org.jspecify.annotations.NullMarked;
