package cz.uois.cli.artifact;

import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Artifact;
import java.util.stream.Stream;

/** One kind of file. */
interface ArtifactKind {
  /** Its files for a member; none if the member has nothing for it to say. */
  Stream<Artifact> of(Member member);
}
