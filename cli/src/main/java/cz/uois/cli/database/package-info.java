/**
 * The database of a member: its tables with their columns, constraints and indexes, each under its
 * name. What it is, never how it got there.
 */
@NullMarked
package cz.uois.cli.database;

import org.jspecify.annotations.NullMarked;
