/** Tests of the way from one database to the next. */
@NullMarked
package cz.uois.cli.migration;

import org.jspecify.annotations.NullMarked;
