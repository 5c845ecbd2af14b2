/**
 * One class for each kind of file of a member: where it lies, whose it is, what it says. The disk
 * never enters it, and no escaper but that of Java, which JavaPoet does not have.
 */
@NullMarked
package cz.uois.cli.artifact;

import org.jspecify.annotations.NullMarked;
