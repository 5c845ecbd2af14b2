package cz.uois.cli.breaking;

import static java.util.Objects.requireNonNull;

/**
 * A difference that somebody notices.
 *
 * @param code what kind it is, as {@code field-gone}
 * @param certain whether it breaks whoever uses the thing; else only some
 * @param owner the type or table that it is about
 * @param part its field, column or value; empty if it is about the whole
 * @param words what happened, as the end of a sentence that begins with the thing
 * @param hint what to do instead
 */
public record Breakage(
    String code, boolean certain, String owner, String part, String words, String hint) {
  public Breakage {
    requireNonNull(code, "code is null");
    requireNonNull(owner, "owner is null");
    requireNonNull(part, "part is null");
    requireNonNull(words, "words is null");
    requireNonNull(hint, "hint is null");
  }

  /** The thing, as {@code PlanGQLModel.name}. */
  public String subject() {
    return part.isEmpty() ? owner : owner + "." + part;
  }
}
