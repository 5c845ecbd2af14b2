package cz.uois.cli.model;

/**
 * That a member keeps the roles of everybody: {@code roles: own}.
 *
 * @param subtypes whether {@code roletypes} is a tree
 * @param states whether states list role types
 */
public record RoleTables(boolean subtypes, boolean states) {}
