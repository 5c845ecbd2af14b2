package cz.uois.cli.edit;

import static java.nio.charset.StandardCharsets.UTF_8;

import cz.uois.cli.diagnostic.Diagnostic;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.spec.YamlFile;
import cz.uois.cli.spec.YamlNode;
import cz.uois.cli.spec.YamlNode.Entry;
import cz.uois.cli.spec.YamlNode.Mapping;
import cz.uois.cli.spec.YamlNode.Scalar;
import cz.uois.cli.spec.YamlNode.Sequence;
import cz.uois.cli.spec.YamlNode.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes what findings know surely in the place of what they underline. */
public final class Corrections {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Corrections() {}

  /**
   * Files with corrections.
   *
   * @param files the files by path
   * @param made what was corrected
   */
  public record Corrected(SortedMap<String, byte[]> files, List<Correction> made) {
    public Corrected {
      files = new TreeMap<>(files);
      made = List.copyOf(made);
    }
  }

  /**
   * A correction.
   *
   * @param location what was wrong
   * @param before what stood there
   * @param after what stands there now; empty if it is gone
   */
  public record Correction(Location location, String before, String after) {}

  /** Corrects what can be corrected at once; what is left wants another look at the spec. */
  public static Corrected apply(SortedMap<String, byte[]> files, List<Diagnostic> findings) {
    SortedMap<String, byte[]> now = new TreeMap<>(files);
    Map<String, List<Splice>> splices = new HashMap<>();
    List<Correction> made = new ArrayList<>();
    for (Diagnostic finding : findings) {
      byte[] bytes = files.get(finding.location().file());
      Optional<Splice> splice =
          bytes == null ? Optional.empty() : splice(bytes, finding.location(), finding.instead());
      if (splice.isPresent()) {
        List<Splice> here =
            splices.computeIfAbsent(finding.location().file(), _ -> new ArrayList<>());
        Splice one = splice.get();
        if (here.stream().noneMatch(it -> it.from() < one.to() && one.from() < it.to())) {
          here.add(one);
          String before = new String(bytes, UTF_8).substring(one.from(), one.to());
          made.add(new Correction(finding.location(), before, one.text()));
        }
      }
    }
    splices.forEach((path, all) ->
        now.computeIfPresent(
            path, (_, bytes) -> Splice.apply(new String(bytes, UTF_8), all).getBytes(UTF_8)));
    return new Corrected(now, made);
  }

  private static Optional<Splice> splice(
      byte[] bytes, Location location, Optional<String> instead) {
    String text = new String(bytes, UTF_8);
    if (instead.isEmpty()) {
      return Optional.empty();
    }
    if (instead.get().isEmpty() && location.line() == 1 && text.startsWith(BYTE_ORDER_MARK)) {
      return Optional.of(new Splice(0, BYTE_ORDER_MARK.length(), ""));
    }
    return YamlFile.of(location.file(), bytes)
        .flatMap(file -> scalar(file.root(), location, instead.get()))
        .filter(span -> text.substring(span.from(), span.to()).indexOf('\n') < 0)
        .map(span -> Splice.of(span, instead.get()));
  }

  /** The word at a place, unless what it becomes stands beside it already. */
  private static Optional<Span> scalar(YamlNode node, Location location, String instead) {
    return switch (node) {
      case Scalar scalar ->
          scalar.location().equals(location) ? Optional.of(scalar.span()) : Optional.empty();
      case Sequence sequence ->
          sequence.items().stream()
              .filter(item -> !isAt(item, location) || !hasItem(sequence, instead))
              .flatMap(item -> scalar(item, location, instead).stream())
              .findFirst();
      case Mapping mapping ->
          mapping.entries().stream()
              .flatMap(entry -> entry(mapping, entry, location, instead).stream())
              .findFirst();
      case YamlNode.Broken _ -> Optional.empty();
    };
  }

  private static Optional<Span> entry(
      Mapping mapping, Entry entry, Location location, String instead) {
    return isAt(entry.key(), location)
        ? Optional.of(entry.key().span()).filter(_ -> mapping.entry(instead).isEmpty())
        : scalar(entry.value(), location, instead);
  }

  private static boolean isAt(YamlNode node, Location location) {
    return node instanceof Scalar && node.location().equals(location);
  }

  private static boolean hasItem(Sequence sequence, String text) {
    return sequence.items().stream()
        .anyMatch(item -> item instanceof Scalar scalar && scalar.text().equals(text));
  }
}
