/** Tests of what breaks who uses a member. */
@NullMarked
package cz.uois.cli.breaking;

import org.jspecify.annotations.NullMarked;
