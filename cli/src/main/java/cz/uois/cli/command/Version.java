package cz.uois.cli.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the jar was packed with. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "uois "
          + Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
              .orElse("(not packed)")
    };
  }
}
