package cz.uois.cli.imports;

import cz.uois.cli.link.ReadResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A spec made of something that exists.
 *
 * @param member name of the member
 * @param files the spec by path
 * @param parts its entities and fields, and how sure each is
 * @param leftOut what the spec does not have, each with its reason
 * @param read what the linker says of it
 */
public record ImportedSpec(
    String member,
    SortedMap<String, byte[]> files,
    List<Part> parts,
    List<String> leftOut,
    ReadResult read) {
  /**
   * An entity or a field.
   *
   * @param table the table
   * @param field the field; empty for the entity itself
   * @param note how sure it is
   */
  public record Part(String table, String field, Note note) {}

  public ImportedSpec {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    parts = List.copyOf(parts);
    leftOut = List.copyOf(leftOut);
  }

  static ImportedSpec of(MemberDraft draft, SortedMap<String, byte[]> files, ReadResult read) {
    List<Part> parts = new ArrayList<>();
    List<String> leftOut = new ArrayList<>(draft.leftOut());
    for (EntityDraft entity : draft.entities()) {
      parts.add(new Part(entity.table(), "", entity.note()));
      entity.fields().forEach(it -> parts.add(new Part(entity.table(), it.name(), it.note())));
      entity.leftOut().forEach(it -> leftOut.add(entity.table() + ": " + it));
    }
    return new ImportedSpec(draft.name(), files, parts, leftOut, read);
  }

  /** How many entities and fields are that sure. */
  public long count(Confidence confidence) {
    return parts.stream().filter(part -> part.note().confidence() == confidence).count();
  }
}
