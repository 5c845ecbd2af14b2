package cz.uois.cli.compose;

import static java.util.Objects.requireNonNull;

import cz.uois.cli.diagnostic.Location;
import cz.uois.cli.model.Member;

/**
 * A member of a system.
 *
 * @param folder its folder as the user knows it, which places in its files begin with
 * @param member the linked member
 */
public record Part(String folder, Member member) {
  public Part {
    requireNonNull(folder, "folder is null");
    requireNonNull(member, "member is null");
  }

  /** A place in the member's folder as one that is found among several members. */
  public Location at(Location location) {
    return new Location(
        folder + "/" + location.file(), location.line(), location.column(), location.length());
  }
}
