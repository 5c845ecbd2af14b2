package cz.uois.cli.model;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A whole member, free of contradictions.
 *
 * @param name as {@code lessons}
 * @param java stem of its Java classes, as {@code Lessons}
 * @param javaPackage as {@code cz.uois.lessons}
 * @param description shown in its README; may be empty
 * @param port host port in compose, 1024 to 65535
 * @param entities own entities, sorted by table
 * @param values types whose values are in columns of entities, sorted by table
 * @param externals types of other members, those implied by base columns included, sorted by key
 * @param directives directives of its own
 * @param enums enums that no column has
 * @param federation what the schema calls the directives of Federation
 * @param schema directives of the schema itself
 * @param interfaces interfaces whose objects are rows of several entities
 * @param inputs input objects that the author's Java takes
 * @param code what the author's Java answers that is about no one entity
 * @param roles that it keeps the roles of everybody, if it does
 * @param location where {@code uois.yaml} names the member
 */
public record Member(
    String name,
    String java,
    String javaPackage,
    String description,
    int port,
    List<Entity> entities,
    List<ValueObject> values,
    List<ExternalType> externals,
    List<DirectiveDefinition> directives,
    List<EnumDefinition> enums,
    FederationNames federation,
    SchemaDirectives schema,
    List<EntityInterface> interfaces,
    List<InputObject> inputs,
    Code code,
    Optional<RoleTables> roles,
    Location location) {
  public Member {
    requireNonNull(name, "name is null");
    requireNonNull(java, "java is null");
    requireNonNull(javaPackage, "javaPackage is null");
    requireNonNull(description, "description is null");
    entities = List.copyOf(entities);
    values = List.copyOf(values);
    externals = List.copyOf(externals);
    directives = List.copyOf(directives);
    enums = List.copyOf(enums);
    requireNonNull(federation, "federation is null");
    requireNonNull(schema, "schema is null");
    interfaces = List.copyOf(interfaces);
    inputs = List.copyOf(inputs);
    requireNonNull(code, "code is null");
    requireNonNull(roles, "roles is null");
    requireNonNull(location, "location is null");
  }

  /** Name of its folder, image and compose service, as {@code gql_lessons}. */
  public String folder() {
    return "gql_" + name;
  }

  /** Names of the interfaces of the spec that an entity implements. */
  public List<String> interfacesOf(Entity entity) {
    return interfaces.stream()
        .filter(it -> it.entities().contains(entity.table()))
        .map(EntityInterface::name)
        .toList();
  }

  /** The entity of that table. Asking for one that is not there is a bug of the asker. */
  public Entity entity(String table) {
    return entities.stream()
        .filter(entity -> entity.table().equals(table))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no entity " + table + " in " + name));
  }

  /** The embedded type of that table. Asking for one that is not there is a bug of the asker. */
  public ValueObject value(String table) {
    return values.stream()
        .filter(value -> value.table().equals(table))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no value " + table + " in " + name));
  }

  /** Type of the key of what a reference points to. */
  public FieldType keyType(Target target) {
    return switch (target) {
      case Target.Own own -> entity(own.table()).key().type();
      case Target.External external -> new FieldType.Scalar(external(external.key()).keyType());
    };
  }

  /** Whether rows of an entity are read as a connection: by its page, or by somebody's list. */
  public boolean hasConnection(Entity entity) {
    return entity.exposure().has(Exposure.Operation.PAGE)
        || Stream.concat(
                entities.stream().flatMap(it -> it.vectors().stream()),
                externals.stream().flatMap(it -> it.vectors().stream()))
            .anyMatch(vector -> vector.elements().equals(Optional.of(entity.table())));
  }

  /** The external type of that key. Asking for one that is not there is a bug of the asker. */
  public ExternalType external(String key) {
    return externals.stream()
        .filter(external -> external.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no external " + key + " in " + name));
  }
}
