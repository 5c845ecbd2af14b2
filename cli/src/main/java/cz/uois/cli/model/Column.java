package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/**
 * A column of a table.
 *
 * @param name name in the database, as {@code plan_id}
 * @param graphqlName name of the GraphQL field, as {@code planId}; of a column of an embedded value
 *     with the object before it, as {@code size.height}
 * @param type its type
 * @param required NOT NULL, and non-null in the insert input
 * @param unique a value occurs once
 * @param defaultValue what an insert without it stores
 * @param constraints what values must satisfy
 * @param check further SQL condition, as written in the spec
 * @param references what a foreign key points to
 * @param formerly names that old seed data has for it
 * @param description shown in the schema, in Javadoc and in the database; may be empty
 * @param role who fills it
 * @param access who may read and write it
 * @param exposure how it shows itself
 * @param location where the spec says it; for implied columns, where the entity is
 */
public record Column(
    String name,
    String graphqlName,
    FieldType type,
    boolean required,
    boolean unique,
    Optional<Default> defaultValue,
    Constraints constraints,
    Optional<String> check,
    Optional<Reference> references,
    List<String> formerly,
    String description,
    Role role,
    ColumnAccess access,
    ColumnExposure exposure,
    Location location) {
  /** Who fills a column. */
  public enum Role {
    /** The primary key {@code id}. */
    KEY,
    /** {@code created, lastchange, createdby_id, changedby_id}: the runtime fills them. */
    AUDIT,
    /** {@code rbacobject_id}: the caller may fill it when inserting. */
    OWNER,
    /** The path of a row in its tree: the runtime fills it. */
    PATH,
    /** A column of the spec. */
    DATA
  }

  public Column {
    requireNonNull(name, "name is null");
    requireNonNull(graphqlName, "graphqlName is null");
    requireNonNull(type, "type is null");
    requireNonNull(defaultValue, "defaultValue is null");
    requireNonNull(constraints, "constraints is null");
    requireNonNull(check, "check is null");
    requireNonNull(references, "references is null");
    formerly = List.copyOf(formerly);
    requireNonNull(description, "description is null");
    requireNonNull(role, "role is null");
    requireNonNull(access, "access is null");
    requireNonNull(exposure, "exposure is null");
    requireNonNull(location, "location is null");
  }

  /** Whether its value is one of an embedded object. */
  public boolean isEmbedded() {
    return graphqlName.indexOf('.') >= 0;
  }

  /** The same column, in which a value occurs once. */
  public Column asUnique() {
    return new Column(
        name,
        graphqlName,
        type,
        required,
        true,
        defaultValue,
        constraints,
        check,
        references,
        formerly,
        description,
        role,
        access,
        exposure,
        location);
  }
}
