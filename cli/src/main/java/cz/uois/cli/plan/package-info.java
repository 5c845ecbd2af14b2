/**
 * Which files a member has, whose they are and what they are made of. No text of a file and no
 * access to the disk ever enters it.
 */
@NullMarked
package cz.uois.cli.plan;

import org.jspecify.annotations.NullMarked;
