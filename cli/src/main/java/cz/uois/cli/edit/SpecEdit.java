package cz.uois.cli.edit;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** A change of a spec. */
public sealed interface SpecEdit permits AddEntity, AddFields, RemoveParts, RenamePart {
  /**
   * The spec with the change in it. Whether it is right is for the linker to say.
   *
   * @throws RefusedEdit if what was asked for does not fit the spec
   */
  Edition apply(Given given) throws RefusedEdit;

  /**
   * What is there before.
   *
   * @param files the files of the spec by path
   * @param seedData the seed data beside it, if any
   * @param known tables and columns that the last generation made, by {@code table} and {@code
   *     table.column}
   * @param externalType the GraphQL type of a table of another member, if anybody knows it
   */
  record Given(
      SortedMap<String, byte[]> files,
      Optional<byte[]> seedData,
      Set<String> known,
      Function<String, Optional<String>> externalType) {
    public Given {
      files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
      requireNonNull(seedData, "seedData is null");
      known = Set.copyOf(known);
      requireNonNull(externalType, "externalType is null");
    }
  }
}
