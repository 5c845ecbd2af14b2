package cz.uois.cli.spec;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.spec.YamlNode.Broken;
import cz.uois.cli.spec.YamlNode.Entry;
import cz.uois.cli.spec.YamlNode.Mapping;
import cz.uois.cli.spec.YamlNode.Scalar;
import cz.uois.cli.spec.YamlNode.Sequence;
import cz.uois.cli.spec.YamlNode.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds the tree of one file from the parser's events. Events, not composed nodes: anchors, tags
 * and duplicate keys are still all there, so each can be reported, and nothing is ever expanded.
 */
final class YamlTree {
  /** Deepest nesting. */
  static final int MAX_DEPTH = 20;

  private final SourceText source;
  private final List<String> lines;
  private final Diagnostics diagnostics;
  private final Iterator<Event> events;

  /** Where each character of Unicode begins; absent where each is one {@code char}. */
  private final Optional<int[]> offsets;

  private YamlTree(SourceText source, Diagnostics diagnostics) {
    this.source = source;
    this.lines = source.text().lines().toList();
    this.diagnostics = diagnostics;
    this.offsets = offsets(source.text());
    this.events = new Parse(LoadSettings.builder().build()).parseString(source.text()).iterator();
  }

  /** The tree of the file; none if it cannot be read on. */
  static Optional<YamlNode> of(SourceText source, Diagnostics diagnostics) {
    try {
      return new YamlTree(source, diagnostics).document();
    } catch (TooDeep e) {
      diagnostics.error(
          Rule.BEYOND_LIMIT.id(), e.location, "more than 20 levels of nesting", "nest less");
    } catch (MarkedYamlEngineException e) {
      Location location = e.getProblemMark().map(mark -> at(source, mark)).orElse(start(source));
      String context = e.getContext() == null ? "" : " (" + e.getContext() + since(e) + ")";
      diagnostics.error(
          Rule.BAD_YAML.id(), location, "not readable as YAML: " + e.getProblem() + context);
    } catch (YamlEngineException e) {
      diagnostics.error(
          Rule.BAD_YAML.id(), start(source), "not readable as YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  private static String since(MarkedYamlEngineException e) {
    return e.getContextMark().map(mark -> " since line " + (mark.getLine() + 1)).orElse("");
  }

  private static final class TooDeep extends RuntimeException {
    private final transient Location location;

    TooDeep(Location location) {
      this.location = location;
    }
  }

  private Optional<YamlNode> document() {
    Optional<YamlNode> root = Optional.empty();
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof DocumentStartEvent start) {
        refuseDirectives(start);
        if (root.isPresent()) {
          refuse(location(event), "a second document", "make it a file of its own");
          return root;
        }
        root = Optional.of(node(events.next(), 1));
      }
    }
    if (root.isEmpty()) {
      diagnostics.error(
          Rule.BAD_YAML.id(),
          start(source),
          "the file is empty",
          "describe something or remove it");
    }
    return root;
  }

  private void refuseDirectives(DocumentStartEvent event) {
    if (event.getSpecVersion().isPresent() || !event.getTags().isEmpty()) {
      refuse(start(source), "a YAML directive (%)", "remove the line");
    }
  }

  private YamlNode node(Event event, int depth) {
    if (depth > MAX_DEPTH) {
      throw new TooDeep(location(event));
    }
    return switch (event) {
      case AliasEvent alias -> {
        refuse(location(alias), "the alias *" + alias.getAlias(), "write the value again");
        yield new Broken(location(alias), span(alias, alias));
      }
      case ScalarEvent scalar -> {
        refuseExtras(scalar, scalar.getTag());
        yield new Scalar(
            scalar.getValue(), scalar.isPlain(), location(scalar), span(scalar, scalar));
      }
      case MappingStartEvent mapping -> {
        refuseExtras(mapping, mapping.getTag());
        yield mapping(mapping, depth);
      }
      case CollectionStartEvent sequence -> {
        refuseExtras(sequence, sequence.getTag());
        yield sequence(sequence, depth);
      }
      default -> throw new IllegalStateException("no node starts with " + event);
    };
  }

  private Sequence sequence(CollectionStartEvent start, int depth) {
    List<YamlNode> items = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(node(event, depth + 1));
      event = events.next();
    }
    return new Sequence(
        items,
        opening(start),
        start.isFlow() ? span(start, event) : around(start, items.stream().map(YamlNode::span)));
  }

  private Mapping mapping(MappingStartEvent start, int depth) {
    List<Entry> entries = new ArrayList<>();
    Map<String, Location> seen = new HashMap<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      YamlNode key = node(event, depth + 1);
      YamlNode value = node(events.next(), depth + 1);
      if (key instanceof Scalar name && isNew(name, seen)) {
        entries.add(new Entry(name, value));
      } else if (!(key instanceof Scalar)) {
        refuse(key.location(), key.word() + " as a key", "keys are single words");
      }
      event = events.next();
    }
    Location location = entries.isEmpty() ? opening(start) : entries.getFirst().key().location();
    return new Mapping(
        entries,
        start.isFlow(),
        start.isFlow() ? opening(start) : location,
        start.isFlow() ? span(start, event) : around(start, entries.stream().map(Entry::span)));
  }

  private boolean isNew(Scalar key, Map<String, Location> seen) {
    if (key.text().equals("<<")) {
      refuse(key.location(), "the merge key <<", "write the keys again");
      return false;
    }
    Location first = seen.putIfAbsent(key.text(), key.location());
    if (first != null) {
      diagnostics.error(
          Rule.DUPLICATE_KEY.id(),
          key.location(),
          "the key '" + key.text() + "' occurs twice",
          "it is in line " + first.line() + " already");
    }
    return first == null;
  }

  private void refuseExtras(NodeEvent event, Optional<String> tag) {
    Optional<Anchor> anchor = event.getAnchor();
    anchor.ifPresent(
        name -> refuse(opening(event), "the anchor &" + name, "write the value where it is used"));
    tag.ifPresent(name -> refuse(opening(event), "the tag " + name, "remove the tag"));
  }

  private void refuse(Location location, String what, String hint) {
    diagnostics.error(Rule.NOT_PLAIN_YAML.id(), location, what + " is not allowed in a spec", hint);
  }

  /** From the start of an event to the end of another; a text in lines ends with its last one. */
  private Span span(Event first, Event last) {
    int from = offset(first.getStartMark().orElseThrow());
    int to = offset(last.getEndMark().orElseThrow());
    if (first instanceof ScalarEvent) {
      while (to > from && Character.isWhitespace(source.text().charAt(to - 1))) {
        to--;
      }
    }
    return new Span(from, Math.max(from, to));
  }

  // The parser sees the end of what has no braces only behind the comments that follow it.
  private Span around(Event start, Stream<Span> parts) {
    int from = offset(start.getStartMark().orElseThrow());
    return new Span(from, parts.mapToInt(Span::to).reduce(from, Math::max));
  }

  // Marks count characters of Unicode, Java counts halves of those beyond its first 65,536.
  private int offset(Mark mark) {
    return offsets.map(all -> all[mark.getIndex()]).orElse(mark.getIndex());
  }

  private static Optional<int[]> offsets(String text) {
    int characters = text.codePointCount(0, text.length());
    if (characters == text.length()) {
      return Optional.empty();
    }
    int[] offsets = new int[characters + 1];
    for (int i = 0; i < characters; i++) {
      offsets[i + 1] = offsets[i] + Character.charCount(text.codePointAt(offsets[i]));
    }
    return Optional.of(offsets);
  }

  /** From the start of the node to its end, or to the end of its first line. */
  private Location location(Event event) {
    Location opening = opening(event);
    Mark end = event.getEndMark().orElseThrow();
    int length =
        end.getLine() + 1 == opening.line()
            ? end.getColumn() + 1 - opening.column()
            : lines.get(opening.line() - 1).length() + 1 - opening.column();
    return new Location(opening.file(), opening.line(), opening.column(), Math.max(1, length));
  }

  private Location opening(Event event) {
    return at(source, event.getStartMark().orElseThrow());
  }

  private static Location start(SourceText source) {
    return new Location(source.file(), 1, 1, 1);
  }

  private static Location at(SourceText source, Mark mark) {
    return new Location(source.file(), mark.getLine() + 1, mark.getColumn() + 1, 1);
  }
}
