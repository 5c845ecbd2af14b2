/**
 * From the tables that a member had to those that it needs: the steps of a migration, and what of
 * them would lose or refuse rows. No text of SQL and no access to the disk ever enters it.
 */
@NullMarked
package cz.uois.cli.migration;

import org.jspecify.annotations.NullMarked;
