/**
 * Keeps the house in order: format, import directions, documentation of packages and dependencies.
 * Nothing about what the product does is tested here.
 */
@NullMarked
package cz.uois.cli.house;

import org.jspecify.annotations.NullMarked;
