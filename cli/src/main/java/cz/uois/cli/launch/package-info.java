/**
 * Builds a member with Maven and keeps it running in the foreground, the way a developer wants it.
 * Nothing here reads specs or writes a member's files.
 */
@NullMarked
package cz.uois.cli.launch;

import org.jspecify.annotations.NullMarked;
