/**
 * The folder of a member: what would change in it, and the change itself, whole or not at all. What
 * a file says is decided before; no spec and no template ever enters it.
 */
@NullMarked
package cz.uois.cli.workspace;

import org.jspecify.annotations.NullMarked;
