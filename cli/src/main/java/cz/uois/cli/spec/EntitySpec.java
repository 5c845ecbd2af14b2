package cz.uois.cli.spec;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an entity's file says.
 *
 * @param table its table; the file's name where it cannot be read
 * @param singular singular of the table, if given
 * @param graphqlType GraphQL type, if given
 * @param names further names
 * @param description what one row is
 * @param seed {@code system} or {@code demo}, if given
 * @param formerly names of the table in older seed data
 * @param fields fields in the order of the file
 * @param unreadableFields names of fields that were there but could not be read
 * @param uniques combinations of columns
 * @param tree the tree that the rows are, if they are one
 * @param access who may do what with its rows, if written
 * @param exposure how it shows itself
 * @param code what is left to the author's code
 */
public record EntitySpec(
    Located<String> table,
    Optional<Located<String>> singular,
    Optional<Located<String>> graphqlType,
    NamesSpec names,
    Optional<Located<String>> description,
    Optional<Located<String>> seed,
    List<Located<String>> formerly,
    List<FieldSpec> fields,
    List<String> unreadableFields,
    List<Located<List<Located<String>>>> uniques,
    Optional<TreeSpec> tree,
    Optional<AccessSpec> access,
    ExposureSpec exposure,
    CodeSpec code) {
  public EntitySpec {
    requireNonNull(table, "table is null");
    requireNonNull(singular, "singular is null");
    requireNonNull(graphqlType, "graphqlType is null");
    requireNonNull(names, "names is null");
    requireNonNull(description, "description is null");
    requireNonNull(seed, "seed is null");
    formerly = List.copyOf(formerly);
    fields = List.copyOf(fields);
    unreadableFields = List.copyOf(unreadableFields);
    uniques = List.copyOf(uniques);
    requireNonNull(tree, "tree is null");
    requireNonNull(access, "access is null");
    requireNonNull(exposure, "exposure is null");
    requireNonNull(code, "code is null");
  }

  /** A table that follows from another spec: all its other names are derived. */
  public static EntitySpec of(
      Located<String> table,
      Located<String> singular,
      Located<String> description,
      Located<String> seed,
      List<FieldSpec> fields,
      List<Located<List<Located<String>>>> uniques,
      Optional<AccessSpec> access) {
    return new EntitySpec(
        table,
        Optional.of(singular),
        Optional.empty(),
        NamesSpec.NONE,
        Optional.of(description),
        Optional.of(seed),
        List.of(),
        fields,
        List.of(),
        uniques,
        Optional.empty(),
        access,
        ExposureSpec.NONE,
        CodeSpec.NONE);
  }

  /** The same with other fields; those that are missing could not be read. */
  public EntitySpec withFields(List<FieldSpec> others) {
    List<String> unreadable = new ArrayList<>(unreadableFields);
    List<String> names = others.stream().map(field -> field.name().value()).toList();
    fields.stream()
        .map(field -> field.name().value())
        .filter(name -> !names.contains(name))
        .forEach(unreadable::add);
    return new EntitySpec(
        table,
        singular,
        graphqlType,
        this.names,
        description,
        seed,
        formerly,
        others,
        unreadable,
        uniques,
        tree,
        access,
        exposure,
        code);
  }
}
