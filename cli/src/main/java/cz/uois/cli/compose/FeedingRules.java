package cz.uois.cli.compose;

import cz.uois.cli.diagnostic.Diagnostics;
import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.Column;
import cz.uois.cli.model.Entity;
import cz.uois.cli.model.Reference;
import cz.uois.cli.model.Target;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that there is an order in which rows of several members can be made, so that each names
 * rows that are there: a circle of required references through several members has none. No
 * constraint of a database crosses members, so it can be fed all the same, and is a warning.
 */
final class FeedingRules {
  /** A required reference of one table to another. */
  private record Step(String from, String to, Part part, Column column) {
    Location location() {
      return part.at(column.location());
    }
  }

  private final Diagnostics findings;
  private final Map<String, List<Step>> steps = new LinkedHashMap<>();

  FeedingRules(List<Part> parts, Diagnostics findings) {
    this.findings = findings;
    for (Part part : parts) {
      for (Entity entity : part.member().entities()) {
        for (Column column : entity.columns()) {
          if (column.required()) {
            column.references().ifPresent(it -> add(part, entity, column, it));
          }
        }
      }
    }
  }

  private void add(Part part, Entity entity, Column column, Reference reference) {
    String from = part.member().name() + "." + entity.table();
    String to =
        switch (reference.target()) {
          case Target.Own own -> part.member().name() + "." + own.table();
          case Target.External external -> external.key();
        };
    steps.computeIfAbsent(from, _ -> new ArrayList<>()).add(new Step(from, to, part, column));
  }

  /** One finding for each circle, at the first of its references that leaves a member. */
  void check() {
    Set<String> told = new HashSet<>();
    for (List<Step> outgoing : steps.values()) {
      for (Step step : outgoing) {
        if (crosses(step) && !told.contains(step.from())) {
          wayBack(step)
              .ifPresent(circle -> {
                circle.forEach(it -> told.add(it.from()));
                tell(step, circle);
              });
        }
      }
    }
  }

  private static boolean crosses(Step step) {
    return !Owners.memberOf(step.from()).equals(Owners.memberOf(step.to()));
  }

  /** The shortest circle that begins with a step. */
  private Optional<List<Step>> wayBack(Step first) {
    Map<String, Step> reachedBy = new LinkedHashMap<>();
    Deque<Step> next = new ArrayDeque<>(List.of(first));
    while (!next.isEmpty()) {
      Step step = next.remove();
      if (reachedBy.putIfAbsent(step.to(), step) == null) {
        if (step.to().equals(first.from())) {
          return Optional.of(backwards(first, reachedBy));
        }
        next.addAll(steps.getOrDefault(step.to(), List.of()));
      }
    }
    return Optional.empty();
  }

  private static List<Step> backwards(Step first, Map<String, Step> reachedBy) {
    Deque<Step> circle = new ArrayDeque<>();
    Step step = reachedBy.get(first.from());
    while (step != null) {
      circle.addFirst(step);
      step = step.equals(first) ? null : reachedBy.get(step.from());
    }
    return List.copyOf(circle);
  }

  private void tell(Step first, List<Step> circle) {
    StringBuilder needs = new StringBuilder();
    circle.forEach(
        step -> needs.append(" needs '%s' (%s)".formatted(step.to(), step.column().name())));
    findings.warning(
        CompositionRule.FEEDING_CIRCLE.id(),
        first.location(),
        "rows need each other, so that none can be made first: '%s'%s"
            .formatted(first.from(), needs),
        "leave out 'required' somewhere");
  }
}
