/** Tests of what the database of a member is. */
@NullMarked
package cz.uois.cli.database;

import org.jspecify.annotations.NullMarked;
