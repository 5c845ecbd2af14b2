package cz.uois.cli.link;

import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.ColumnAccess;
import cz.uois.cli.model.ColumnExposure;
import cz.uois.cli.model.Constraints;
import cz.uois.cli.model.FieldType;
import cz.uois.cli.model.Names;
import cz.uois.cli.model.OnDelete;
import cz.uois.cli.model.Reference;
import cz.uois.cli.model.ScalarType;
import cz.uois.cli.model.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns that every table has, in the order of the contract. */
final class BaseColumns {
  /** Key of the type of people. */
  static final String USERS = "ug.users";

  /** Key of the type that permissions hang on. */
  static final String RBAC_OBJECTS = "ug.rbacobjects";

  /** The external types that the base columns reference, and what they are called unless told. */
  static final Map<String, String> EXTERNALS =
      Map.of(USERS, "UserGQLModel", RBAC_OBJECTS, "RBACObjectGQLModel");

  private static final Set<String> NAMES =
      Set.of("id", "lastchange", "created", "createdby_id", "changedby_id", "rbacobject_id");

  private BaseColumns() {}

  static boolean contains(String name) {
    return NAMES.contains(name);
  }

  /**
   * The columns.
   *
   * @param users what {@code createdby_id} and {@code changedby_id} point to
   * @param rbacObjects what {@code rbacobject_id} points to
   * @param location where the entity is
   */
  static List<Column> columns(Target users, Target rbacObjects, Location location) {
    return List.of(
        key(location),
        time(
            "lastchange", "Time of the last change; an update names the one it has seen", location),
        time("created", "Time when it was created", location),
        foreignKey("createdby_id", users, "Who created it", Column.Role.AUDIT, location),
        foreignKey("changedby_id", users, "Who changed it last", Column.Role.AUDIT, location),
        foreignKey(
            "rbacobject_id",
            rbacObjects,
            "What the permissions to it hang on",
            Column.Role.OWNER,
            location));
  }

  /** The primary key. */
  static Column key(Location location) {
    return column(
        "id", ScalarType.UUID, true, Optional.empty(), "Primary key", Column.Role.KEY, location);
  }

  private static Column time(String name, String description, Location location) {
    return column(
        name,
        ScalarType.DATETIME,
        true,
        Optional.empty(),
        description,
        Column.Role.AUDIT,
        location);
  }

  private static Column foreignKey(
      String name, Target target, String description, Column.Role role, Location location) {
    String graphqlName = Names.camel(Names.withoutId(name));
    Reference reference = new Reference(target, graphqlName, OnDelete.RESTRICT);
    return column(
        name, ScalarType.UUID, false, Optional.of(reference), description, role, location);
  }

  private static Column column(
      String name,
      ScalarType type,
      boolean required,
      Optional<Reference> reference,
      String description,
      Column.Role role,
      Location location) {
    return new Column(
        name,
        Names.camel(name),
        new FieldType.Scalar(type),
        required,
        role == Column.Role.KEY,
        Optional.empty(),
        Constraints.NONE,
        Optional.empty(),
        reference,
        reference.isPresent() ? List.of(Names.withoutId(name)) : List.of(),
        description,
        role,
        ColumnAccess.ALL,
        ColumnExposure.PLAIN,
        location);
  }
}
