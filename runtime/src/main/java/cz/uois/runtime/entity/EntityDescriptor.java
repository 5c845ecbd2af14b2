package cz.uois.runtime.entity;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * All that the runtime knows of one entity.
 *
 * @param type its GraphQL type and table
 * @param reference how the gateway's representations are answered
 * @param operations its root fields
 * @param seed when its table is filled from seed data
 * @param formerly names that old seed data has for the table
 */
public record EntityDescriptor(
    EntityType type,
    ReferenceResolver reference,
    List<Operation> operations,
    Seed seed,
    List<String> formerly) {
  public EntityDescriptor {
    requireNonNull(type, "type is null");
    requireNonNull(reference, "reference is null");
    operations = List.copyOf(operations);
    requireNonNull(seed, "seed is null");
    formerly = List.copyOf(formerly);
  }

  public static EntityDescriptor of(
      EntityType type,
      ReferenceResolver reference,
      List<Operation> operations,
      Seed seed,
      String... formerly) {
    return new EntityDescriptor(type, reference, operations, seed, List.of(formerly));
  }
}
