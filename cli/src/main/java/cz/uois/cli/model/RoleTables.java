package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;

/**
 * That a member keeps the roles of everybody: {@code roles: own}.
 *
 * @param subtypes whether {@code roletypes} is a tree
 * @param states whether states list role types
 * @param location where {@code uois.yaml} says so
 */
public record RoleTables(boolean subtypes, boolean states, Location location) {
  public RoleTables {
    requireNonNull(location, "location is null");
  }
}
