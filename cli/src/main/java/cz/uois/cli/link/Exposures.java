package cz.uois.cli.link;

import cz.uois.cli.model.Exposure;
import cz.uois.cli.model.Link;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What all entities of a member show, when it is known which lists change link tables. */
final class Exposures {
  private static final Set<Exposure.Operation> REPLACED =
      EnumSet.of(Exposure.Operation.INSERT, Exposure.Operation.DELETE);

  private Exposures() {}

  /**
   * Links them: callers do not change lists of what they do not write, and a link table has no
   * insert and delete of its own where those of a list stand in their place.
   *
   * @return what they show, by table
   */
  static Map<String, Exposure> link(
      Map<String, Draft> drafts, ExposureLinker linker, Inverses inverses) {
    Map<String, Exposure> shown = new HashMap<>();
    drafts.forEach((table, draft) -> {
      Exposure exposure = linker.link(draft);
      shown.put(table, exposure);
      if (!exposure.isWritten()) {
        inverses.removeLinks(table);
      }
    });
    List<String> replaced =
        drafts.keySet().stream()
            .flatMap(table -> inverses.links(table).stream())
            .filter(Link::replacing)
            .map(Link::table)
            .toList();
    replaced.forEach(table -> shown.computeIfPresent(table, (_, own) -> own.without(REPLACED)));
    return shown;
  }
}
