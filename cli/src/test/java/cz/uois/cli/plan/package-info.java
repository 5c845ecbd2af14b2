/** Tests of which files a member has. */
@NullMarked
package cz.uois.cli.plan;

import org.jspecify.annotations.NullMarked;
