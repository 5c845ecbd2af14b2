/**
 * What two states of a member differ in that breaks who uses it: its clients, and those who read
 * its tables. Where the states come from, and specs, never enter it.
 */
@NullMarked
package cz.uois.cli.breaking;

import org.jspecify.annotations.NullMarked;
