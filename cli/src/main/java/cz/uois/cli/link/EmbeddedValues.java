package cz.uois.cli.link;

import cz.uois.cli.model.Embed;
import cz.uois.cli.model.Exposure;
import cz.uois.cli.model.Target;
import cz.uois.cli.model.ValueObject;
import cz.uois.cli.spec.Located;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Which values are in columns of other rows, and which have rows of their own. */
final class EmbeddedValues {
  private final Set<String> embedded;
  private final Set<Target> referenced;

  EmbeddedValues(Collection<Draft> drafts) {
    embedded =
        drafts.stream()
            .flatMap(draft -> draft.embeds().stream())
            .map(Embed::value)
            .collect(Collectors.toSet());
    referenced =
        drafts.stream()
            .flatMap(draft -> draft.foreignKeys().stream())
            .map(Draft::targetOf)
            .collect(Collectors.toSet());
  }

  /** Whether rows of others have its columns. */
  boolean isEmbedded(Draft draft) {
    return embedded.contains(draft.table());
  }

  /** Whether it has a table: all do but values that are embedded and never referenced. */
  boolean isStored(Draft draft) {
    return !isEmbedded(draft) || referenced.contains(new Target.Own(draft.table()));
  }

  ValueObject value(Draft draft, Exposure exposure) {
    return new ValueObject(
        draft.table(),
        draft.names().type(),
        draft.names().valueInput(),
        draft.spec().description().map(Located::value).orElse(""),
        draft.shownColumns(),
        exposure.directives(),
        exposure.inputDirectives(),
        isStored(draft));
  }
}
