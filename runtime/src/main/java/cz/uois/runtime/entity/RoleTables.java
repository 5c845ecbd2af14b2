package cz.uois.runtime.entity;

/**
 * That a member keeps the roles of everybody, in its tables {@code users}, {@code groups}, {@code
 * memberships}, {@code roles} and {@code roletypes}: they and their columns have the names of the
 * spec language.
 *
 * @param subtypes whether {@code roletypes} has {@code mastertype_id}: who has a role of a type has
 *     the types above it as well
 * @param states whether there are {@code states} that list role types in {@code roletypelists}
 */
public record RoleTables(boolean subtypes, boolean states) {}
