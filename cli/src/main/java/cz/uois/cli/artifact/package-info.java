/**
 * One class for each kind of file of a member: where it lies, whose it is, what it says. Escaping
 * and the disk never enter it.
 */
@NullMarked
package cz.uois.cli.artifact;

import org.jspecify.annotations.NullMarked;
