package cz.uois.cli.run;

import cz.uois.cli.drift.Expected;
import cz.uois.cli.drift.HandEdits;
import cz.uois.cli.model.Member;
import cz.uois.cli.origin.Provenance;
import cz.uois.cli.render.Rendering;
import cz.uois.cli.workspace.ChangeSet;
import cz.uois.cli.workspace.Source;
import cz.uois.cli.workspace.Workspace;

/** What is in the way of a generation, told with what was changed and where it belongs. */
final class Conflicts {
  private Conflicts() {}

  static ChangeSet explained(
      ChangeSet changes, Member member, Rendering rendering, Source source, Workspace target) {
    if (changes.conflicts().isEmpty() || changes.refusal().isPresent()) {
      return changes;
    }
    return HandEdits.explained(
        new Expected(rendering, changes, Provenance.of(member), source.version(), source.spec()),
        target.inspect());
  }
}
